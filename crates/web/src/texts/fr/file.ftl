# Lists of files and the page of one file.

## Lists.

list-title = Dossiers
list-tabs = Dossiers selon le tour
list-turn-0 = À vous
list-turn-1 = À d’autres d’agir
list-turn-2 = À venir
list-turn-3 = Terminés
list-empty-0 = Rien ne vous attend. Un dossier apparaîtra ici dès que ce sera à vous.
list-empty-1 = Aucun dossier n’attend quelqu’un d’autre.
list-empty-2 = Aucun dossier à venir. Les marchandises annoncées apparaîtront ici.
list-empty-3 = Aucun dossier terminé. Ils apparaîtront ici une fois la marchandise sortie.
list-waiting = { $count ->
    [0] Aucun ne vous attend.
    [one] Un dossier vous attend.
   *[other] { $count } dossiers vous attendent.
}
list-sorted = triés par échéance
list-next = Suivant
list-file = Dossier
list-turn = À qui le tour
list-progress = Avancement
list-ship = Navire
list-free = Franchise
list-cost = Coût du retard
list-loose = sans conteneur
list-free-before = avant arrivée
list-free-unknown = pas encore ouverte
list-free-over = finie depuis { $span }
list-per-day = { $day } par jour
list-due = échéance : { $when }
list-late = en retard de { $span }
list-cost-later = Franchise : reste { $span }, puis { $day } par jour
list-cost-now = Magasinage : déjà { $due }, puis { $day } par jour
list-keys-move = ligne suivante, précédente
list-keys-open = ouvrir
list-keys-search = chercher

## Head of a file.

file-crumbs = Fil d’Ariane
file-title = { $goods }, { $containers }
file-title-loose = { $goods }, { $packages }
file-route = { $movement }, { $from } – { $to }
file-ship = Navire
file-bill = Connaissement
file-manifest = Manifeste
file-hs = Code SH
file-consignee = Destinataire
file-shipper = Expéditeur
file-agent = Agent
file-terminal = Terminal
file-forwarder = Groupeur
file-aside = Autour du dossier

## What blocks it.

file-who-customs = La douane
file-who-trader = L’importateur
file-you-registered = C’est à vous : le manifeste attend son numéro
file-you-consignee = C’est à vous : une entreprise revendique ce connaissement
file-you-arrival = C’est à vous : tenez l’arrivée prévue à jour
file-you-discharge = C’est à vous : le pointage reste à faire
file-you-holds = C’est à vous : votre blocage retient la marchandise
file-you-release = C’est à vous : la marchandise attend la mainlevée
file-you-order = C’est à vous : le bon à délivrer reste à émettre
file-you-endorsement = C’est à vous : le bon à délivrer est entre vos mains
file-you-appointment = C’est à vous : l’heure du camion reste à réserver
file-you-gate-out = C’est à vous : le camion peut venir à son heure
file-them-registered = { $who } doit enregistrer le manifeste
file-them-consignee = { $who } doit confirmer le destinataire
file-them-consignee-unknown = Le destinataire ne s’est pas encore fait connaître
file-them-arrival = { $who } attend l’arrivée du navire
file-them-discharge = { $who } doit pointer ce qui a été débarqué
file-them-holds = { $who } retient la marchandise
file-them-release = { $who } doit donner la mainlevée
file-them-order = { $who } doit émettre le bon à délivrer
file-them-endorsement = { $who } doit endosser le bon à délivrer
file-them-appointment = { $who } doit réserver l’heure du camion
file-them-gate-out = { $who } doit venir chercher la marchandise
file-why-registered = Le dossier s’ouvre à ceux qu’il concerne une fois le manifeste enregistré.
file-why-consignee = Le destinataire suit le dossier et reçoit le bon à délivrer une fois confirmé.
file-why-arrival = Rien n’est à payer avant l’arrivée. La mainlevée et le bon à délivrer peuvent déjà se préparer.
file-why-discharge = La porte reste fermée tant que le débarquement n’est pas pointé.
file-why-holds = La porte reste fermée tant qu’un blocage tient.
file-why-release = La porte reste fermée sans mainlevée.
file-why-order = Sans bon à délivrer, personne ne peut réserver de camion.
file-why-endorsement = Le prochain détenteur pourra réserver le camion.
file-why-appointment = La porte reste fermée sans rendez-vous. Le bon peut aussi être endossé à qui s’en charge.
file-why-gate-out = La porte s’ouvre sur le laissez-passer, à l’heure réservée.
file-for-whom = Vous pouvez agir au nom de { $who }.
file-since = En attente depuis { $span }.
file-before = Échéance : { $when }.
file-passed = Échéance dépassée de { $span }.
file-times = { $since } { $before }
file-hold-line = { $container }, bloqué par { $by } : « { $reason } »
file-over = Tout est sorti
file-over-more = Dernière sortie : { $when }. Il ne reste rien à faire.
file-over-here = La ligne est apurée
file-over-here-more = La marchandise ne sort pas par la porte. Il ne reste rien à faire.
file-over-houses = Partagé en connaissements de groupage
file-over-houses-more = { $count ->
    [one] La suite est dans un dossier.
   *[other] La suite est dans { $count } dossiers.
}
file-over-withdrawn = Retiré avec son manifeste
file-over-withdrawn-more = L’agent a annulé le manifeste. Il ne reste rien à faire.
file-nothing = Rien à faire maintenant
file-nothing-more = La suite du dossier apparaîtra ici dès que ce sera à quelqu’un d’agir.
file-see-pass = Laissez-passer
file-see-call = Voir l’escale
file-write-to = Écrire à { $who }
file-ask = Poser une question
file-free-until = En franchise
file-free-until-more = Fin : { $when }. Aucun magasinage.
file-free-after = Après la franchise
file-free-after-more = Magasinage : { $day } par jour.
file-free-over = Franchise finie depuis { $span }
file-free-over-more = Magasinage déjà dû : { $due }.
file-free-day = Chaque jour de plus
file-free-day-more = { $day } de magasinage.
file-free-not-yet = Franchise pas encore ouverte
file-free-not-yet-more = { $count ->
    [one] Un jour sans magasinage, à partir de la fin du déchargement.
   *[other] { $count } jours sans magasinage, à partir de la fin du déchargement.
}
file-unverified = Tarif de départ, non vérifié.

## The thread.

file-thread = Le fil du dossier
file-phase-before = Avant l’arrivée
file-phase-arrival = Arrivée
file-phase-customs = Contrôles et douane
file-phase-exit = Sortie
file-phase-done = { $count ->
    [one] une étape terminée
   *[other] { $count } étapes terminées
}
file-phase-done-at = { $count ->
    [one] une étape terminée, { $when }
   *[other] { $count } étapes terminées, { $when }
}
file-done-lodged = Déposé
file-done-registered = Enregistré
file-done-consignee = Connu
file-done-arrival = Arrivé
file-done-discharge = Pointé
file-done-holds = Levés
file-done-release = Accordée
file-done-order = Émis
file-done-endorsement = En bonnes mains
file-done-appointment = Réservé
file-done-gate-out = Sorti
file-you-since = À vous depuis { $span }
file-them-since = Depuis { $span }
file-axis-today = auj. { $day }
file-axis-months = { $from } – { $to }
file-legend-now = maintenant
file-legend-limit = fin de franchise, { $when }
file-legend-done = fait
file-legend-them = chez un autre
file-legend-you = chez vous
file-legend-left = temps qui reste
file-legend-later = réservé

## Messages and journal.

file-messages = Échanges et événements
file-journal-all = Tout le journal
file-journal-title = Journal du dossier
file-journal-lead = chaque acte, par qui, au nom de qui, quand. Rien ne s’y efface.
file-journal-empty = Rien encore. Les actes et les messages apparaîtront ici.
file-journal-older = Plus ancien
file-write-text = Votre message
file-write-hint = Écrire à ceux qui ont part au dossier…
file-write-for = Pour
file-write-all = tous
file-write-send = Envoyer

## What belongs to it.

file-containers = Conteneurs
file-more-containers = { $count ->
    [one] Voir encore un conteneur
   *[other] Voir encore { $count } conteneurs
}
file-box-left = Sorti
file-box-held = Bloqué
file-box-free = Peut sortir
file-box-stays = Pas encore
file-box-inside = { $packages }, { $mass }
file-seals = Scellés
file-order = Bon
file-left = Sorti :
file-orders = Bons à délivrer
file-more-orders = { $count ->
    [one] Voir encore un bon
   *[other] Voir encore { $count } bons
}
file-order-valid = échéance :
file-order-held = Bloqué
file-order-issued = émis :
file-order-received = reçu :
file-order-endorsed = endossé :
file-appointments = Rendez-vous
file-appointment-waits = Il manque quelque chose
file-gate = porte
file-issued = Documents délivrés
file-issued-get = PDF
file-papers = Documents
file-papers-attach = Joindre
file-papers-empty = Aucun document. Ceux qu’on joindra apparaîtront ici.
file-size-kib = { $count } Kio
file-size-mib = { $count } Mio
file-balance = Solde de la ligne
file-balance-manifested = Manifesté
file-balance-end = { $kind } { $reference }
file-balance-left = Reste
file-amendments = Modifications de la ligne
file-amendment-seals = Scellés de { $container }
file-amendment-in-time = Dans les délais
file-amendment-waits = Attend la douane
file-amendment-approved = Acceptée
file-amendment-refused = Refusée
file-amendment-approve = Accepter…
file-amendment-refuse = Refuser…
file-looks = Qui a consulté ce dossier
file-acts = Ce que vous pouvez faire
file-acts-customs = Contrôles et douane
file-acts-exit = Enlèvement
file-acts-file = Dossier
