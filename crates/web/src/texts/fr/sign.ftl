# Signing in, registering, one's own account.

form-about = { $field } : { $text }

## Signing in.

sign-in-title = Se connecter
sign-in-password-title = Ou avec une adresse et un mot de passe
sign-email = Adresse électronique
sign-password = Mot de passe
sign-name = Votre nom
sign-new-password = Nouveau mot de passe
sign-new-password-hint = 10 caractères au moins. Quelques mots à la suite se retiennent bien.
sign-in-do = Se connecter
sign-in-forgot = Mot de passe oublié
sign-in-new = Votre entreprise n’est pas encore inscrite ?
sign-in-register = Inscrire une entreprise
sign-in-after-joined = Votre place est prise. Connectez-vous pour commencer.
sign-in-after-password = Mot de passe changé. Toutes les sessions sont fermées : connectez-vous avec le nouveau.
sign-in-after-reset = Nouveau mot de passe enregistré. Connectez-vous avec lui.
sign-in-after-everywhere = Toutes vos sessions sont fermées, ici et ailleurs.
sign-actors-title = Choisissez qui vous êtes
sign-actors-lead = Un clic suffit. Personnes et organisations sont inventées ; changez de rôle quand vous voulez.
sign-actors-letters = Courriels de la démonstration

sign-code-title = Un code, pour être sûr que c’est vous
sign-code-lead = Ouvrez votre application de codes et recopiez celui de Diwan.
sign-code = Code
sign-code-hint = Six chiffres, ou l’un de vos codes de secours.
sign-code-do = Continuer
sign-code-other = Utiliser un autre compte

## The organisation one acts for.

firm-title = Pour qui travaillez-vous ?
firm-lead = Ce que vous ferez sera fait en son nom. Vous pourrez changer dans le menu.
firm-none = Aucune organisation ne vous a donné de place. Demandez à son responsable de vous inviter, ou inscrivez votre entreprise.

## Registration.

register-title = Inscrire une entreprise
register-lead = Dix minutes. Deux personnes de la plateforme vérifient ensuite votre demande.
register-firm = Votre entreprise
register-kind = Vous êtes
register-kind-hint = Les administrations sont inscrites par la plateforme.
register-name = Raison sociale
register-name-hint = Comme au registre de commerce ; pour une personne, son nom.
register-occasional = Importateur occasionnel : donnez votre carte nationale d’identité. L’ICE et le registre de commerce ne vous sont pas demandés.
register-ice-hint = 15 chiffres. Sauf importateur occasionnel.
register-rc-hint = Numéro et tribunal, comme 4512/Dakhla. Sauf importateur occasionnel.
register-cin-hint = Obligatoire pour un importateur occasionnel.
register-phone-hint = Comme 0528 89 12 34.
register-you = Vous, qui serez responsable du compte
register-email-hint = Elle sert à vous connecter et à vous écrire.
register-papers = Les documents (statuts, registre de commerce, pièce d’identité) se joignent après la première connexion.
register-do = Envoyer la demande

registered-title = Votre demande est envoyée
registered-next = Et maintenant ?
registered-papers = Connectez-vous et joignez vos documents : statuts, registre de commerce, pièce d’identité.
registered-checked = Deux personnes de la plateforme vérifient la demande, l’une après l’autre. S’il manque quelque chose, elles vous l’écrivent.
registered-letter = Un courriel vous dit quand vous pouvez travailler. Vous invitez alors votre équipe.
registered-attach = Se connecter et joindre les documents

## Invitations and links.

invitation-title = Une place vous attend
invitation-heading = { $firm } vous invite
invitation-lead = Ce que vous y ferez :
invitation-known = Vous avez déjà un compte à cette adresse : donnez son mot de passe.
invitation-do = Prendre ma place
link-over-title = Ce lien ne sert plus
link-over-lead = Il a déjà servi, ou il est trop ancien. Un lien ne sert qu’une fois.
link-over-invitation = Demandez une nouvelle invitation à la personne qui vous a invité. Si vous avez déjà pris votre place, connectez-vous.
forgot-title = Mot de passe oublié
forgot-lead = Donnez l’adresse de votre compte : nous y envoyons un lien pour choisir un nouveau mot de passe.
forgot-do = Envoyer le lien
forgot-again = Demander un nouveau lien
forgot-asked = Regardez votre courriel
forgot-asked-more = Si un compte existe à cette adresse, un lien vient d’y être envoyé. Il sert une fois, pendant 45 minutes. Regardez aussi les indésirables.
reset-title = Choisir un nouveau mot de passe
reset-lead = Toutes vos sessions seront fermées, ici et ailleurs.
reset-do = Enregistrer le mot de passe

## The account.

account-title = Mon compte
account-look = Affichage
account-look-here = sur cet appareil
account-look-do = Enregistrer l’affichage
account-theme = Thème
account-theme-day = Jour
account-theme-night = Nuit
account-density = Densité
account-density-default = Confortable
account-density-tight = Serrée
account-password-title = Changer de mot de passe
account-password-lead = Le changer ferme toutes vos sessions.
account-password-do = Changer de mot de passe
account-password-more = Toutes vos sessions seront fermées, celle-ci aussi. Vous vous reconnecterez avec le nouveau.
account-password-old = Mot de passe actuel
account-factor-title = Double vérification
account-factor-on = En place
account-factor-off = Pas encore
account-factor-lead = À la connexion, un code de votre téléphone en plus du mot de passe. Qui vole le mot de passe n’entre pas.
account-factor-manage = Gérer
account-factor-put = Mettre en place
account-factor-left = { $count ->
    [0] Aucun code de secours
    [one] { $count } code de secours restant
   *[other] { $count } codes de secours restants
 }
account-factor-need = Il vous faut une application de codes sur votre téléphone : celle que vous avez déjà convient.
account-factor-scan = Scannez ceci avec votre application de codes
account-factor-qr = QR du secret, pour l’application de codes
account-factor-type = Ou recopiez ce secret :
account-factor-first = Le code qu’elle affiche
account-factor-first-hint = Six chiffres.
account-factor-confirm = Confirmer
account-factor-another = Prendre un autre secret
account-factor-remove = Retirer la double vérification
account-factor-remove-lead = Pour changer de téléphone, ou si vous n’en voulez plus. Donnez votre mot de passe.
account-recovery-title = Double vérification en place
account-recovery-lead = Gardez ces codes de secours sur papier, loin du téléphone. Chacun remplace une fois le code de l’application.
account-recovery-more = Ils ne seront plus montrés. Si vous les perdez, retirez la double vérification et remettez-la.
account-letters = Courriels
account-letters-lead = Ce que Diwan écrit à votre organisation, et quand.
account-letters-do = Choisir les courriels
account-letters-language = Langue de vos courriels
account-letters-keep = Enregistrer la langue
account-out = Sessions
account-out-lead = Un appareil perdu ou prêté ? Fermez toutes vos sessions, celle-ci aussi.
account-out-do = Fermer toutes les sessions
