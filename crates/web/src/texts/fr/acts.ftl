# Every act: its button and title, what it does, what is said once it is done, how a journal tells it after the
# name of who did it. Then every field, with its hint and its choices; a key with the act in it goes before the
# plain one.

## Organisations.

act-party-apply = Demander l’inscription
act-party-apply-lead = Inscrivez votre entreprise et son premier responsable. La plateforme vérifie la demande, une deuxième personne l’approuve, et la réponse vous est envoyée.
act-party-apply-done = Votre demande d’inscription est envoyée.
journal-party-apply = a demandé son inscription

act-party-complete = Renvoyer la demande complétée
act-party-complete-lead = Vous avez ajouté ce qui manquait. La demande retourne à la plateforme, qui reprend la vérification.
act-party-complete-done = La demande complétée est renvoyée à la plateforme.
journal-party-complete = a renvoyé sa demande complétée

act-party-ask = Demander ce qui manque
act-party-ask-lead = L’entreprise est prévenue et lit votre message. La demande attend ensuite qu’elle la complète.
act-party-ask-done = Le complément est demandé à l’entreprise.
journal-party-ask = a demandé ce qui manque à l’inscription

act-party-check = Marquer comme vérifiée
act-party-check-lead = Premier regard : les identifiants et les pièces concordent. C’est ensuite à une autre personne de la plateforme d’approuver.
act-party-check-done = La demande est vérifiée ; une autre personne doit l’approuver.
journal-party-check = a vérifié la demande d’inscription

act-party-approve = Approuver l’inscription
act-party-approve-lead = Second regard, par une autre personne que celle qui a vérifié. L’entreprise est prévenue et peut agir aussitôt.
act-party-approve-done = L’inscription est approuvée.
journal-party-approve = a approuvé l’inscription

act-party-reject = Refuser l’inscription
act-party-reject-lead = L’entreprise est prévenue et lit votre motif. La demande est close.
act-party-reject-done = L’inscription est refusée.
journal-party-reject = a refusé l’inscription

act-party-suspend = Suspendre l’organisation
act-party-suspend-lead = Elle ne commence plus rien, mais lit encore ses dossiers. Elle est prévenue et lit votre motif.
act-party-suspend-done = L’organisation est suspendue.
journal-party-suspend = a suspendu l’organisation

act-party-resume = Rétablir l’organisation
act-party-resume-lead = La suspension prend fin : l’organisation peut de nouveau agir, dès maintenant.
act-party-resume-done = L’organisation est rétablie.
journal-party-resume = a rétabli l’organisation

act-party-invite = Inviter une personne
act-party-invite-lead = Un lien lui est envoyé par courriel ; il sert une fois, pendant 14 jours. La personne entre dans votre équipe quand elle le suit.
act-party-invite-done = L’invitation est envoyée.
journal-party-invite = a invité une personne

act-party-join = Rejoindre l’équipe
act-party-join-lead = Vous entrez dans l’équipe de cette organisation, avec les fonctions que son responsable a choisies.
act-party-join-done = Vous faites partie de l’équipe.
journal-party-join = a accueilli une personne invitée

act-party-duties = Changer les fonctions
act-party-duties-lead = Les fonctions choisies remplacent les anciennes tout de suite. Une organisation garde toujours un responsable.
act-party-duties-done = Les fonctions sont changées.
journal-party-duties = a changé les fonctions d’une personne

act-party-dismiss = Retirer de l’équipe
act-party-dismiss-lead = La personne perd aussitôt l’accès à votre organisation. Ses actes restent au journal.
act-party-dismiss-done = La personne est retirée de l’équipe.
journal-party-dismiss = a retiré une personne de son équipe

act-party-preferences = Choisir les courriels
act-party-preferences-lead = Tout arrive dans votre boîte de réception sur Diwan. Choisissez ce qui vous est aussi envoyé par courriel.
act-party-preferences-done = Votre choix de courriels est enregistré.
journal-party-preferences = a changé ses courriels

act-party-attach = Joindre une pièce à l’inscription
act-party-attach-lead = PDF, JPEG, PNG ou XML, 10 Mio au plus. La plateforme la lit avec votre demande.
act-party-attach-done = La pièce est jointe à l’inscription.
journal-party-attach = a joint une pièce à son inscription

act-party-found = Inscrire une organisation d’office
act-party-found-lead = La plateforme inscrit elle-même cette organisation ; personne n’a eu à la demander.
act-party-found-done = L’organisation est inscrite d’office.
journal-party-found = a inscrit l’organisation d’office

## Keys for programs.

act-key-create = Créer une clé d’API
act-key-create-lead = Un programme agit avec elle au nom de votre organisation. Son secret s’affiche une seule fois : gardez-le en lieu sûr.
act-key-create-done = La clé est créée. Copiez son secret maintenant : il ne s’affichera plus.
journal-key-create = a créé une clé d’API

act-key-revoke = Retirer la clé
act-key-revoke-lead = Les programmes qui s’en servent sont refusés aussitôt. Une clé retirée ne revient pas.
act-key-revoke-done = La clé est retirée.
journal-key-revoke = a retiré une clé d’API

## Webhooks.

act-webhook-create = Ajouter un webhook
act-webhook-create-lead = Chaque changement de vos dossiers, escales et manifestes est envoyé, signé, à cette adresse. Le secret de signature s’affiche une seule fois.
act-webhook-create-done = Le webhook est ajouté. Copiez son secret maintenant : il ne s’affichera plus.
journal-webhook-create = a ajouté un webhook

act-webhook-remove = Retirer le webhook
act-webhook-remove-lead = Plus rien n’est envoyé à cette adresse.
act-webhook-remove-done = Le webhook est retiré.
journal-webhook-remove = a retiré un webhook

## People.

act-user-secret = Changer la sécurité du compte
act-user-secret-lead = Choisissez un nouveau mot de passe, ou réglez la double vérification.
act-user-secret-done = La sécurité de votre compte est changée.
journal-user-secret = a changé la sécurité d’un compte

act-user-sign-out-everywhere = Se déconnecter partout
act-user-sign-out-everywhere-lead = Toutes vos sessions prennent fin, sur tous les appareils. Vous vous reconnectez ensuite avec votre mot de passe.
act-user-sign-out-everywhere-done = Toutes vos sessions ont pris fin.
journal-user-sign-out-everywhere = a mis fin à toutes les sessions d’un compte

act-user-language = Choisir la langue des courriels
act-user-language-lead = Vos courriels arrivent dans cette langue, quelle que soit celle des pages.
act-user-language-done = La langue de vos courriels est enregistrée.
journal-user-language = a choisi la langue des courriels d’un compte

act-user-erase = Effacer les données d’une personne
act-user-erase-lead = Son nom, son adresse et son compte disparaissent. Ses actes restent au journal, sans nom. Cela ne se défait pas.
act-user-erase-done = Les données de cette personne sont effacées.
journal-user-erase = a effacé les données d’une personne

## Mandates.

act-mandate-offer = Proposer un mandat
act-mandate-offer-lead = Une autre organisation pourra agir en votre nom, pour les services et la durée choisis. Elle est prévenue ; rien ne commence avant qu’elle accepte.
act-mandate-offer-done = Le mandat est proposé ; il attend d’être accepté.
journal-mandate-offer = a proposé un mandat

act-mandate-accept = Accepter le mandat
act-mandate-accept-lead = Vous pouvez agir au nom du mandant, dans les limites du mandat. Il est prévenu, et chaque acte nomme le mandat.
act-mandate-accept-done = Le mandat est accepté.
journal-mandate-accept = a accepté le mandat

act-mandate-decline = Décliner le mandat
act-mandate-decline-lead = Le mandant est prévenu et peut choisir une autre organisation.
act-mandate-decline-done = Le mandat est décliné.
journal-mandate-decline = a décliné le mandat

act-mandate-revoke = Mettre fin au mandat
act-mandate-revoke-lead = Le mandat ne donne plus aucun droit, dès maintenant. L’autre partie est prévenue ; votre motif reste au journal.
act-mandate-revoke-done = Le mandat est terminé.
journal-mandate-revoke = a mis fin au mandat

## Port calls.

act-call-announce = Annoncer une escale
act-call-announce-lead = L’escale reçoit un numéro. La capitainerie, le terminal et la douane la voient aussitôt, et vous pouvez déposer le manifeste.
act-call-announce-done = L’escale est annoncée.
journal-call-announce = a annoncé l’escale

act-call-eta = Changer l’arrivée prévue
act-call-eta-lead = La nouvelle heure remplace l’ancienne pour tous. Le délai du manifeste se compte à partir d’elle.
act-call-eta-done = L’arrivée prévue est changée.
journal-call-eta = a changé l’arrivée prévue

act-call-arrive = Enregistrer l’arrivée
act-call-arrive-lead = Les délais courent à partir de cette heure. Une fois enregistrée, elle ne change plus.
act-call-arrive-done = L’arrivée du navire est enregistrée.
journal-call-arrive = a enregistré l’arrivée du navire

act-call-berth = Enregistrer l’accostage
act-call-berth-lead = Donnez le poste à quai et l’heure. C’est ensuite au terminal d’enregistrer le début du déchargement.
act-call-berth-done = L’accostage est enregistré.
journal-call-berth = a enregistré l’accostage du navire

act-call-start-discharge = Enregistrer le début du déchargement
act-call-start-discharge-lead = L’heure où le déchargement a commencé, après l’accostage. Une fois enregistrée, elle ne change plus.
act-call-start-discharge-done = Le début du déchargement est enregistré.
journal-call-start-discharge = a enregistré le début du déchargement

act-call-end-discharge = Enregistrer la fin du déchargement
act-call-end-discharge-lead = La franchise se compte à partir de cette heure, pour toute la marchandise de l’escale. Elle ne change plus ensuite.
act-call-end-discharge-done = La fin du déchargement est enregistrée.
journal-call-end-discharge = a enregistré la fin du déchargement

act-call-depart = Enregistrer le départ
act-call-depart-lead = L’heure où le navire a quitté le port. Ensuite, plus aucun manifeste ne se dépose pour cette escale.
act-call-depart-done = Le départ du navire est enregistré.
journal-call-depart = a enregistré le départ du navire

act-call-cancel = Annuler l’escale
act-call-cancel-lead = Le navire ne viendra pas. C’est possible jusqu’à son arrivée ; votre motif reste au journal.
act-call-cancel-done = L’escale est annulée.
journal-call-cancel = a annulé l’escale

## Manifests.

act-manifest-lodge = Déposer le manifeste
act-manifest-lodge-lead = Envoyez un fichier CUSCAR ou CSV, ou saisissez les connaissements. D’un fichier, les lignes justes sont gardées et les erreurs vous sont montrées ; c’est ensuite à la douane d’enregistrer.
act-manifest-lodge-done = Le manifeste est déposé ; c’est à la douane de l’enregistrer.
journal-manifest-lodge = a déposé le manifeste

act-manifest-register = Enregistrer le manifeste
act-manifest-register-lead = Le manifeste reçoit son numéro et ses dossiers s’ouvrent à ceux qu’ils concernent. L’agent maritime et les destinataires connus sont prévenus.
act-manifest-register-done = Le manifeste est enregistré.
journal-manifest-register = a enregistré le manifeste

act-manifest-cancel = Annuler le manifeste
act-manifest-cancel-lead = C’est possible tant que la douane ne l’a pas enregistré. Tous ses dossiers sont retirés ; votre motif reste au journal.
act-manifest-cancel-done = Le manifeste est annulé.
journal-manifest-cancel = a annulé le manifeste

act-manifest-withdraw = Retirer les dossiers d’un manifeste annulé
act-manifest-withdraw-lead = La plateforme retire les dossiers d’elle-même, après l’annulation du manifeste.
act-manifest-withdraw-done = Les dossiers du manifeste annulé sont retirés.
journal-manifest-withdraw = a retiré le dossier avec son manifeste annulé

## Files.

act-dossier-read = Lire le dossier
act-dossier-read-lead = Chaque lecture est notée : ceux qui ont droit au dossier voient qui l’a consulté.
act-dossier-read-done = La lecture du dossier est notée.
journal-dossier-read = a lu le dossier

act-dossier-claim = Revendiquer un connaissement
act-dossier-claim-lead = Dites qu’il est à vous, ou à un client qui vous a donné mandat, avec un de ses conteneurs pour preuve. C’est ensuite à l’agent maritime de confirmer.
act-dossier-claim-done = Le connaissement est revendiqué ; c’est à l’agent maritime de répondre.
journal-dossier-claim = a revendiqué le connaissement

act-dossier-confirm = Confirmer le destinataire
act-dossier-confirm-lead = L’organisation qui revendique le connaissement en devient le destinataire et suit tout le dossier.
act-dossier-confirm-done = Le destinataire est confirmé.
journal-dossier-confirm = a confirmé le destinataire

act-dossier-refuse = Refuser la revendication
act-dossier-refuse-lead = Celui qui l’a faite est prévenu et lit votre motif. Le connaissement attend de nouveau son destinataire.
act-dossier-refuse-done = La revendication est refusée.
journal-dossier-refuse = a refusé la revendication

act-dossier-forwarder = Désigner le groupeur
act-dossier-forwarder-lead = Ce groupeur voit le dossier et peut partager le connaissement en connaissements de groupage.
act-dossier-forwarder-done = Le groupeur est désigné.
journal-dossier-forwarder = a désigné le groupeur

act-dossier-split = Partager le connaissement
act-dossier-split-lead = Un dossier s’ouvre pour chaque connaissement de groupage. Leurs colis et leurs poids, ensemble, sont exactement ceux du connaissement.
act-dossier-split-done = Le connaissement est partagé.
journal-dossier-split = a partagé le connaissement

act-dossier-write = Écrire un message
act-dossier-write-lead = Tous ceux qui ont part au dossier le reçoivent, ou la seule organisation que vous choisissez.
act-dossier-write-done = Le message est envoyé.
journal-dossier-write = a écrit un message

act-dossier-attach = Joindre un document
act-dossier-attach-lead = PDF, JPEG, PNG ou XML, 10 Mio au plus. Ceux qui ont droit aux documents du dossier peuvent le lire.
act-dossier-attach-done = Le document est joint.
journal-dossier-attach = a joint un document

act-dossier-amend = Modifier la ligne
act-dossier-amend-lead = Changez le destinataire, la désignation ou les scellés. Si le manifeste est enregistré et son délai passé, la modification attend la décision de la douane ; sinon elle vaut tout de suite.
act-dossier-amend-done = La modification est enregistrée.
journal-dossier-amend = a modifié la ligne

act-dossier-decide-amendment = Décider d’une modification tardive
act-dossier-decide-amendment-lead = Acceptée, elle change la ligne tout de suite ; refusée, la ligne reste comme elle est. La décision ne change plus.
act-dossier-decide-amendment-done = La décision est enregistrée.
journal-dossier-decide-amendment = a décidé d’une modification tardive

act-dossier-tally = Faire le pointage
act-dossier-tally-lead = Dites comment la marchandise a été débarquée par rapport au manifeste. Ce qui manque est apuré de la ligne ; le résultat ne change plus.
act-dossier-tally-done = Le pointage est enregistré.
journal-dossier-tally = a fait le pointage

## Holds on containers.

act-hold-place = Bloquer un conteneur
act-hold-place-lead = Le conteneur ne sort plus tant que vous n’avez pas levé le blocage. Il vaut aussi pour les autres connaissements du manifeste qui le partagent.
act-hold-place-done = Le conteneur est bloqué.
journal-hold-place = a bloqué un conteneur

act-hold-lift = Lever le blocage du conteneur
act-hold-lift-lead = Vous levez votre propre blocage. Ceux d’autres autorités restent, et elles seules les lèvent.
act-hold-lift-done = Le blocage du conteneur est levé.
journal-hold-lift = a levé son blocage du conteneur

## The release.

act-release-grant = Donner la mainlevée
act-release-grant-lead = La ligne est apurée par la déclaration, le transit ou une autre issue. Quand il n’en reste rien et que son issue le permet, la marchandise peut sortir.
act-release-grant-done = La mainlevée ou l’apurement est enregistré.
journal-release-grant = a donné la mainlevée ou apuré la ligne

## Delivery orders.

act-paper-withdraw = Retirer le document
act-paper-withdraw-lead = Qui le scanne lira qu’il ne vaut plus. Ce pour quoi il a été délivré reste : une mainlevée n’est pas défaite.
act-paper-withdraw-done = Le document est retiré.
journal-paper-withdraw = a retiré un document délivré
act-order-issue = Émettre le bon à délivrer
act-order-issue-lead = Un bon par conteneur, ou par lot sans conteneur. Son détenteur est prévenu ; il peut l’endosser ou réserver un rendez-vous.
act-order-issue-done = Le bon à délivrer est émis.
journal-order-issue = a émis un bon à délivrer

act-order-endorse = Endosser le bon à délivrer
act-order-endorse-lead = Le bon passe à une autre organisation, qui est prévenue. Vous n’en disposez plus ensuite.
act-order-endorse-done = Le bon à délivrer est endossé.
journal-order-endorse = a endossé le bon à délivrer

act-order-revoke = Révoquer le bon à délivrer
act-order-revoke-lead = C’est possible tant qu’il n’a pas servi à sortir. Son détenteur est prévenu, et le bon n’ouvre plus la porte.
act-order-revoke-done = Le bon à délivrer est révoqué.
journal-order-revoke = a révoqué le bon à délivrer

act-order-hold = Bloquer le bon à délivrer
act-order-hold-lead = Le bon ne s’endosse plus et n’ouvre plus la porte tant que vous n’avez pas levé le blocage. Votre motif se lit au dossier.
act-order-hold-done = Le bon à délivrer est bloqué.
journal-order-hold = a bloqué le bon à délivrer

act-order-lift = Lever le blocage du bon
act-order-lift-lead = Vous levez votre propre blocage. Ceux d’autres autorités restent, et elles seules les lèvent.
act-order-lift-done = Le blocage du bon est levé.
journal-order-lift = a levé son blocage du bon à délivrer

## Hours of a terminal.

act-slot-open = Ouvrir des heures aux camions
act-slot-open-lead = Chaque heure de la période reçoit ce nombre de camions. Les détenteurs de bons réservent aussitôt ; 14 jours au plus à la fois.
act-slot-open-done = Les heures sont ouvertes aux camions.
journal-slot-open = a ouvert des heures aux camions

## Appointments.

act-appointment-book = Réserver un rendez-vous
act-appointment-book-lead = Une heure pour un camion. Vous recevez un laissez-passer, avec un code à dire à la porte ; le transporteur est prévenu.
act-appointment-book-done = Le rendez-vous est réservé et le laissez-passer est prêt.
journal-appointment-book = a réservé un rendez-vous

act-appointment-change = Changer le rendez-vous
act-appointment-change-lead = Choisissez une autre heure, un autre camion ou un autre chauffeur. L’ancienne heure est rendue ; le laissez-passer reste le même.
act-appointment-change-done = Le rendez-vous est changé.
journal-appointment-change = a changé le rendez-vous

act-appointment-cancel = Annuler le rendez-vous
act-appointment-cancel-lead = L’heure est rendue et le laissez-passer n’ouvre plus la porte. Vous pouvez ensuite en réserver un autre.
act-appointment-cancel-done = Le rendez-vous est annulé.
journal-appointment-cancel = a annulé le rendez-vous

## The gate.

act-gate-out = Laisser sortir le camion
act-gate-out-lead = La barrière s’ouvre si tout concorde : mainlevée, bon à délivrer, rendez-vous, aucun blocage. Sinon, vous lisez ce qui manque et de qui c’est le tour.
act-gate-out-done = Le camion est sorti.
journal-gate-out = a laissé sortir le camion

act-gate-tell = Déclarer une sortie après coup
act-gate-tell-lead = Pour un camion sorti quand la ligne de la porte était coupée, dans les 30 jours. Si quelque chose manquait, la sortie est enregistrée avec ce qui manquait.
act-gate-tell-done = La sortie est enregistrée.
journal-gate-tell = a déclaré une sortie après coup

## The sealed log.

act-log-restored = Commencer un nouveau journal scellé
act-log-restored-lead = La base a été remise en place depuis une copie. Le nouveau journal garde les mêmes écritures et nomme le dernier état de l’ancien.
act-log-restored-done = Un nouveau journal scellé est commencé.
journal-log-restored = a commencé un nouveau journal scellé après une restauration

## Fields several acts share.

field-reason = Motif
hint-reason = Il reste au journal, et ceux que l’acte concerne le lisent.
field-party-ask-reason = Ce qui manque
hint-party-ask-reason = L’entreprise lit ce texte : dites ce qu’elle doit ajouter ou corriger.
field-at = Date et heure
hint-at = Heure du Maroc, déjà passée.
field-call-arrive-at = Heure d’arrivée
field-call-berth-at = Heure d’accostage
field-call-start-discharge-at = Début du déchargement
field-call-end-discharge-at = Fin du déchargement
field-call-depart-at = Heure de départ
field-dossier-tally-at = Heure du débarquement
hint-dossier-tally-at = Vide, c’est maintenant. Heure du Maroc.
field-gate-tell-at = Heure de sortie
field-container = Conteneur
hint-container = Quatre lettres et sept chiffres, comme CSQU3054383.
hint-dossier-claim-container = Un des conteneurs du connaissement. Vide pour une marchandise sans conteneur.
field-dossier-amend-container = Conteneur dont les scellés changent
hint-dossier-amend-container = Vide si les scellés ne changent pas.
hint-dossier-tally-container = Vide pour une marchandise sans conteneur.
hint-order-issue-container = Vide pour une marchandise sans conteneur.
hint-dossier-split-container = Un conteneur du connaissement partagé. Vide pour une marchandise sans conteneur.
hint-manifest-lodge-container = Comme CSQU3054383. Vide pour une marchandise sans conteneur.
field-order = Bon à délivrer
hint-order = Son numéro, comme BAD-DKL0001-001.
field-file = Fichier
hint-file = PDF, JPEG, PNG ou XML, 10 Mio au plus.
field-party-attach-file = Pièce
field-manifest-lodge-file = Fichier du manifeste
hint-manifest-lodge-file = Message CUSCAR ou tableau CSV, 64 Mio au plus. Vide si vous saisissez les connaissements.
field-dossier-attach-file = Document
field-bill = Connaissement
hint-bill = Son numéro, comme sur le document.
hint-dossier-claim-bill = Son numéro, comme DKL0001. Recopiez-le depuis le connaissement.
field-dossier-split-bill = Connaissement de groupage
hint-dossier-split-bill = Son numéro, comme HBL-0001.
field-manifest-lodge-bill = Connaissements
hint-manifest-lodge-bill = Une ligne par connaissement, si vous n’avez pas de fichier.
field-consignee = Destinataire
hint-consignee = Son nom, comme sur le connaissement.
field-dossier-claim-consignee = Pour quel client
hint-dossier-claim-consignee = Vide si le connaissement est à vous. Sinon, le nom exact ou l’ICE du client qui vous a donné mandat.
field-dossier-amend-consignee = Nouveau destinataire
hint-dossier-amend-consignee = Vide si le nom ne change pas.
field-consignee-ice = ICE du destinataire
hint-consignee-ice = Quinze chiffres. Avec lui, le destinataire inscrit est reconnu sans revendication.
field-description = Désignation de la marchandise
field-dossier-amend-description = Nouvelle désignation
hint-dossier-amend-description = Vide si elle ne change pas.
field-packages = Nombre de colis
hint-release-grant-packages = Vide pour tout ce qui reste sur la ligne.
hint-order-issue-packages = Marchandise sans conteneur seulement. Vide pour tout ce qui reste.
field-gross-kg = Poids brut
hint-gross-kg = En kilogrammes, avec trois décimales au plus.
hint-release-grant-gross-kg = Vide pour tout ce qui reste sur la ligne.
hint-order-issue-gross-kg = Marchandise sans conteneur seulement. Vide pour tout ce qui reste.
field-from = Début
field-mandate-offer-from = Valable à partir du
hint-mandate-offer-from = Vide, c’est maintenant.
field-slot-open-from = Première heure
field-until = Fin
field-mandate-offer-until = Valable jusqu’au
hint-mandate-offer-until = Deux ans au plus après le début.
field-slot-open-until = Fin de la dernière heure
hint-slot-open-until = 14 jours au plus après la première heure.
field-to = À qui
field-dossier-write-to = Pour une seule organisation
hint-dossier-write-to = Vide pour écrire à tous ceux qui ont part au dossier. Sinon, son nom exact ou son ICE.
field-order-endorse-to = Nouveau détenteur
hint-order-endorse-to = Son nom exact ou son ICE.
field-eta = Arrivée prévue
hint-eta = Heure du Maroc.

## Organisations, people, keys.

field-email = Adresse électronique
hint-email = Le lien d’invitation y est envoyé. Comme amina@example.ma.
field-duties = Fonctions
hint-duties = Une ou plusieurs. Elles décident de ce que la personne peut faire.
field-user = Personne
field-letters = Ce qui est envoyé par courriel
field-label = Nom de la clé
hint-label = Pour la reconnaître plus tard, comme ERP.
field-scopes = Ce que la clé permet
hint-scopes = Vide, elle permet tout. Sinon les sujets, séparés par des espaces : dossier order appointment.
field-key = Clé
field-url = Adresse du webhook
hint-url = Elle commence par https://, comme https://erp.example.ma/diwan.
field-webhook = Webhook

## Mandates.

field-agent = Mandataire
hint-agent = L’organisation qui agira pour vous : son nom exact ou son ICE.
field-services = Ce que le mandat couvre
field-offices = Ports
hint-offices = Vide pour tous les ports. Sinon leurs codes, séparés par des virgules, comme MAVIL.

## Port calls.

field-imo = Numéro OMI du navire
hint-imo = Sept chiffres, comme 9319466.
field-ship = Nom du navire
field-voyage = Numéro de voyage
hint-voyage = Comme sur le manifeste : 126N.
field-port = Port d’escale
hint-port = Cherchez-le par son nom, ou donnez son code, comme MAVIL.
field-last-port = Port précédent
hint-last-port = Cherchez-le par son nom, ou donnez son code, comme ESLPA.
field-terminal = Terminal
hint-terminal = Son nom exact ou son ICE.
field-berth = Poste à quai
hint-berth = Comme Quai 3.

## One bill of a manifest, one house bill.

field-number = Numéro du connaissement
hint-number = Comme DKL0001. Chaque numéro une seule fois.
field-loading = Port de chargement
hint-loading = Cherchez-le par son nom, ou donnez son code, comme ESLPA.
field-discharge = Port de déchargement
hint-discharge = Vide pour le port de l’escale.
field-shipper = Chargeur
hint-shipper = Son nom, comme sur le connaissement.
field-hs = Position tarifaire
hint-hs = 4, 6, 8 ou 10 chiffres, comme 070110.
field-kind = Genre de colis
hint-kind = Code de deux signes, comme BG pour des sacs.
field-size-type = Type de conteneur
hint-size-type = Quatre signes, comme 22R1.
field-seal = Scellé
hint-seal = Lettres latines et chiffres, comme ES998877.
field-house = Connaissements de groupage
hint-house = Une ligne par client. Ensemble, elles font exactement le connaissement.

## Files.

field-forwarder = Groupeur
hint-forwarder = Son nom exact ou son ICE.
field-text = Message
field-seals = Scellés
hint-seals = Ceux qui sont sur le conteneur maintenant, séparés par des virgules, comme MA123456.
field-index = Modification
field-approved = Votre décision
field-outcome = Résultat
field-remark = Observation
hint-remark = Ce que vous avez vu : avarie, écart, scellé rompu.
field-hold = Blocage
field-end = Issue de la ligne
field-reference = Référence
field-release-grant-reference = Numéro de la déclaration ou de la décision
hint-release-grant-reference = Pour une mainlevée, dix-sept chiffres et une lettre, comme 30701020260000001T.

## Delivery orders, appointments, the gate.

field-holder = Détenteur du bon
hint-holder = L’organisation qui pourra enlever la marchandise : son nom exact ou son ICE.
field-valid-until = Valable jusqu’au
hint-valid-until = Vide pour 30 jours ; 365 jours au plus.
field-trucks = Camions par heure
hint-trucks = De 1 à 900.
field-haulier = Transporteur
hint-haulier = Son nom exact ou son ICE.
field-slot = Heure du rendez-vous
hint-slot = Une heure que le terminal a ouverte et qui a encore de la place.
field-plate = Immatriculation du camion
hint-plate = Comme 12345-A-6.
field-driver = Chauffeur
hint-driver = Prénom et nom, comme sur son permis.
field-appointment = Rendez-vous
field-pass = Laissez-passer
hint-pass = Lisez le code QR, ou écrivez les six signes que dit le chauffeur, comme K7M4RX.

## Choices.

option-duties-manager = Responsable : l’équipe, les mandats, les clés
option-duties-clerk = Chargé de dossiers : les actes de tous les jours
option-duties-officer = Agent habilité : décide pour une autorité
option-duties-inspector = Inspecteur : contrôle et bloque la marchandise
option-duties-gate = Agent de porte : laisse sortir les camions
option-duties-driver = Chauffeur : conduit un camion
option-duties-reader = Lecteur : lit seulement
option-letters-my-turn = Seulement quand c’est à vous d’agir
option-letters-everything = Chaque changement de vos dossiers
option-letters-nothing = Rien : la boîte de réception suffit
option-services-file = Suivre le dossier : lire, revendiquer, écrire, joindre
option-services-delivery = Endosser les bons à délivrer
option-services-pickup = Réserver, changer et annuler les rendez-vous
option-approved-yes = Accepter la modification
option-approved-no = Refuser la modification
option-outcome-agreed = Conforme au manifeste
option-outcome-short = Manquant : pas débarqué
option-outcome-over = Excédent : débarqué sans être au manifeste
option-outcome-damaged = Avarié
option-end-clearance = Mainlevée sur déclaration en détail
option-end-transit = Transit vers un autre bureau
option-end-transhipment = Transbordement sur un autre navire
option-end-re-export = Réexportation
option-end-abandonment = Abandon à l’État

## Import titles.

act-title-subscribe = Souscrire un titre d’importation
act-title-subscribe-lead = Vous vous engagez pour une position du tarif, avec ses lignes de marchandises. Votre banque est prévenue et domicilie le titre ; sa validité de six mois commence alors.
act-title-subscribe-done = Le titre est souscrit ; la banque est prévenue.
journal-title-subscribe = a souscrit un titre d’importation

act-title-take = Prendre le titre en main
act-title-take-lead = L’importateur voit que la banque examine son contrat.
act-title-take-done = Le titre est en main à la banque.
journal-title-take = a pris le titre en main

act-title-refuse = Refuser la domiciliation
act-title-refuse-lead = L’importateur lit votre motif et peut souscrire un autre titre.
act-title-refuse-done = La domiciliation est refusée.
journal-title-refuse = a refusé la domiciliation

act-title-domicile = Domicilier le titre
act-title-domicile-lead = Contrat et titre concordent. La validité de six mois commence, et les déclarations peuvent imputer le titre.
act-title-domicile-done = Le titre est domicilié.
journal-title-domicile = a domicilié le titre

act-title-amend = Modifier le titre
act-title-amend-lead = Donnez les nouvelles valeurs entières. Avant la domiciliation elles valent aussitôt ; après, la banque les valide. Rien ne descend sous ce qui est imputé ou payé.
act-title-amend-done = La modification est enregistrée.
journal-title-amend = a modifié le titre

act-title-accept-amendment = Valider la modification
act-title-accept-amendment-lead = Les nouvelles valeurs remplacent les anciennes, et le solde suit.
act-title-accept-amendment-done = La modification est validée.
journal-title-accept-amendment = a validé la modification du titre

act-title-refuse-amendment = Refuser la modification
act-title-refuse-amendment-lead = Le titre reste comme il était ; l’importateur lit votre motif.
act-title-refuse-amendment-done = La modification est refusée.
journal-title-refuse-amendment = a refusé la modification du titre

act-title-move = Changer de banque
act-title-move-lead = Votre banque actuelle doit d’abord laisser partir le titre, avec ses paiements déjà enregistrés.
act-title-move-done = Le changement de banque est demandé.
journal-title-move = a demandé un changement de banque

act-title-let-go = Laisser partir le titre
act-title-let-go-lead = Le titre passe à l’autre banque, avec tout ce qui y est inscrit.
act-title-let-go-done = Le titre est à l’autre banque.
journal-title-let-go = a laissé partir le titre

act-title-pay = Enregistrer un paiement
act-title-pay-lead = Un règlement à l’étranger sous ce titre. Il ne dépasse pas le montant du titre.
act-title-pay-done = Le paiement est enregistré.
journal-title-pay = a enregistré un paiement

act-title-clear = Apurer le titre
act-title-clear-lead = Ce qui est payé doit être ce qui est entré ; sinon, expliquez la différence. Ce que personne n’a utilisé sort du solde.
act-title-clear-done = Le titre est apuré.
journal-title-clear = a apuré le titre

act-title-cancel = Annuler le titre
act-title-cancel-lead = Possible tant que rien n’est imputé ni payé.
act-title-cancel-done = Le titre est annulé.
journal-title-cancel = a annulé le titre

field-importer = Importateur
hint-importer = Vide quand c’est votre entreprise ; sinon celle qui vous a donné mandat.
field-bank = Banque
hint-bank = La banque qui domicilie le titre : son nom exact.
field-position = Position du tarif
hint-position = Une seule par titre, dix chiffres, comme 0701100000.
field-origin = Pays d’origine
hint-origin = Deux lettres, comme ES.
field-provenance = Pays de provenance
hint-provenance = Vide quand c’est celui de l’origine.
field-seller = Vendeur
field-currency = Monnaie
hint-currency = Trois lettres, comme EUR.
field-incoterm = Condition de livraison
field-payment = Modalité de paiement
field-line = Marchandises
field-quantity = Quantité
hint-quantity = Dans l’unité de la position : kilogrammes, litres ou pièces.
field-value = Valeur
hint-value = Dans la monnaie du titre.
field-amount = Montant
field-title-domicile-reference = Numéro de domiciliation
field-title-pay-reference = Référence du paiement
field-title-pay-at = Payé le
field-title-clear-reason = Explication de la différence
option-services-title = Souscrire et modifier les titres d’importation
option-incoterm-exw = EXW
option-incoterm-fca = FCA
option-incoterm-fas = FAS
option-incoterm-fob = FOB
option-incoterm-cfr = CFR
option-incoterm-cpt = CPT
option-incoterm-cif = CIF
option-incoterm-cip = CIP
option-incoterm-dap = DAP
option-incoterm-dpu = DPU
option-incoterm-ddp = DDP

## Changements des tables.

act-change-measure = Proposer une mesure du tarif
act-change-measure-lead = Un autre agent l’approuve ; elle entre en vigueur à sa date, jamais avant demain. Ce qui était en vigueur reste lisible.
act-change-measure-done = La mesure est proposée ; un autre agent doit l’approuver.
journal-change-measure = a proposé une mesure du tarif

act-change-end-measure = Proposer la fin d’une mesure
act-change-end-measure-lead = La mesure vaut encore son dernier jour, puis plus rien ne la remplace.
act-change-end-measure-done = La fin de la mesure est proposée ; un autre agent doit l’approuver.
journal-change-end-measure = a proposé la fin d’une mesure du tarif

act-change-rate = Proposer un cours de change
act-change-rate-lead = Le cours vaut à partir de sa date ; aujourd’hui seulement là où il n’y en a aucun.
act-change-rate-done = Le cours est proposé ; un autre agent doit l’approuver.
journal-change-rate = a proposé un cours de change

act-change-criterion = Proposer un critère de sélectivité
act-change-criterion-lead = Tout ce que le critère dit doit être vrai. Il rend le circuit plus strict, jamais plus doux, et prend fin un jour donné.
act-change-criterion-done = Le critère est proposé ; un autre agent doit l’approuver.
journal-change-criterion = a proposé un critère de sélectivité

act-change-end-criterion = Proposer la fin d’un critère
act-change-end-criterion-lead = Le critère vaut encore son dernier jour.
act-change-end-criterion-done = La fin du critère est proposée ; un autre agent doit l’approuver.
journal-change-end-criterion = a proposé la fin d’un critère de sélectivité

act-change-shares = Proposer d’autres parts des circuits
act-change-shares-lead = Les parts font cent ensemble. Elles valent à partir de demain au plus tôt : le tirage d’aujourd’hui est engagé.
act-change-shares-done = Les parts sont proposées ; un autre agent doit les approuver.
journal-change-shares = a proposé d’autres parts des circuits

act-change-approve = Approuver ce changement
act-change-approve-lead = Vous êtes le second regard. Dès maintenant, chaque poste lit les nouvelles tables ; le changement vaut à partir de sa date.
act-change-approve-done = Le changement est approuvé.
journal-change-approve = a approuvé le changement

act-change-withdraw = Retirer ce changement
act-change-withdraw-lead = Il n’entrera pas en vigueur. Le motif reste au journal.
act-change-withdraw-done = Le changement est retiré.
journal-change-withdraw = a retiré le changement

act-lanes-open = Ouvrir le tirage du jour
act-lanes-open-lead = La plateforme tire une graine secrète et en publie l’empreinte.
act-lanes-open-done = Le tirage du jour est ouvert.
journal-lanes-open = a ouvert le tirage du jour

act-lanes-reveal = Révéler la graine du tirage
act-lanes-reveal-lead = Le jour est passé : chacun peut recalculer les tirages.
act-lanes-reveal-done = La graine est révélée.
journal-lanes-reveal = a révélé la graine du tirage

field-tax = Taxe
field-origins = Origines
hint-origins = Codes de pays à deux lettres, séparés par des espaces. Vide pour toutes.
hint-change-measure-position = Les premiers chiffres : dix, huit, six, quatre ou deux. Vide pour toutes les positions.
field-positions = Positions du tarif
hint-positions = Leurs premiers chiffres, séparés par des espaces. Une suffit.
field-preference = Préférence
field-quota = Contingent
field-condition = Document exigé
field-component = Taux
hint-component = Comme 2.5%, 1.20 MAD/LTR, max(10%, 5 MAD/KGM) ou free.
field-article = Texte et article
field-verified = Confirmé par le texte
field-follows = Remplace la mesure
hint-follows = Le numéro de celle qui prend fin la veille. Vide si aucune.
field-measure = Mesure
hint-measure = Son numéro, dans la table du tarif.
field-last = Dernier jour
hint-last = Aujourd’hui au plus tôt.
field-per = Pour combien d’unités
field-dirhams = Dirhams
field-source = Source
field-owner = Service responsable
field-category = Catégorie
hint-category = Le déclarant la lit après la mainlevée, et rien de plus.
field-lane = Circuit au moins
field-change-criterion-value = Valeur à partir de
hint-change-criterion-value = En dirhams, pour toute la déclaration. Vide si elle ne compte pas.
field-regimes = Régimes
hint-regimes = Trois chiffres chacun, séparés par des espaces. Vide pour tous.
field-signs = Et aussi
option-signs-new-importer = Importateur sans mainlevée antérieure
option-signs-wood-packaging = Emballage en bois
field-criterion = Critère
hint-criterion = Son numéro, comme CR-2026-0001.
field-green = Part du circuit vert
field-orange = Part du circuit orange
field-red = Part du circuit rouge
option-tax-di = DI, droit d’importation
option-tax-tpi = TPI, taxe parafiscale
option-tax-dad = DAD, droit antidumping
option-tax-eco = ECO, écotaxe
option-tax-tic = TIC, taxe intérieure de consommation
option-tax-tva = TVA
option-verified-yes = Oui
option-verified-no = Pas encore
option-category-goods = Marchandise
option-category-origin = Origine
option-category-importer = Importateur
option-category-value = Valeur
option-category-regime = Régime
option-category-packaging = Emballage
option-lane-orange = Orange
option-lane-red = Rouge
