# Home, inbox, search, receipts.

## Home.

home-hello = Bonjour { $name }
home-hello-nobody = Bonjour
home-day = { $day }. { $waits }
home-summary = { $count ->
    [0] Rien ne vous attend, tout avance.
    [one] Une chose vous attend, le reste avance.
   *[other] { $count } choses vous attendent, le reste avance.
}
home-summary-none = Rien ne vous attend.
home-summary-applications = { $count ->
    [0] Aucune demande d’inscription n’attend.
    [one] Une demande d’inscription attend votre décision.
   *[other] { $count } demandes d’inscription attendent votre décision.
}
home-todo = À vous
home-todo-order = du plus coûteux au moins coûteux
home-todo-empty = Rien à faire maintenant. Ce qui sera à vous apparaîtra ici, le plus coûteux d’abord.
home-open = Ouvrir
home-do-registered = Enregistrer
home-do-consignee = Confirmer
home-do-arrival = Mettre à jour
home-do-discharge = Pointer
home-do-holds = Lever
home-do-release = Libérer
home-do-order = Émettre
home-do-endorsement = Endosser
home-do-appointment = Réserver
home-do-gate-out = Laisser sortir
home-ship = navire { $ship }
home-expected = arrivée prévue : { $when }
home-flow = Où en sont mes dossiers
home-flow-you = à faire
home-running = Dossiers en cours
home-running-empty = Vos dossiers apparaîtront ici dès qu’un manifeste enregistré vous nomme, ou qu’un connaissement que vous revendiquez vous est confirmé.
home-all-files = Tous les dossiers
home-aside = Arrivées et services
home-arrivals = Arrivées prévues
home-arrivals-empty = Aucun navire attendu. Les prochains apparaîtront ici.
home-arrival = { $port }, voyage { $voyage }, escale { $number }
home-services = État des services
home-services-more = Détails
home-service-since = Le plus ancien envoi attend depuis { $span }. Rien n’est perdu.
home-applications = Demandes d’inscription
home-applications-all = Toutes les demandes
home-applications-empty = Aucune demande n’attend. Les prochaines apparaîtront ici, celles à approuver d’abord.
home-applications-open = Examiner
home-waits = attend depuis { $span }
home-quick-queue = Prendre le prochain

## Inbox.

inbox-title = Messages
inbox-unread = { $count ->
    [0] Tout est lu.
    [one] Un message non lu.
   *[other] { $count } messages non lus.
}
inbox-new = (non lu)
inbox-preferences = Choisir les courriels
inbox-mark-read = Tout marquer comme lu
inbox-older = Plus anciens
inbox-empty = Aucun message. Ce qui vous concerne apparaîtra ici : votre tour, un bon reçu, un message d’un partenaire.

## Search.

search-title = Recherche
search-lead = Un conteneur, un connaissement, un bon, un navire, une escale : le début suffit.
search-button = Chercher
search-count = { $count ->
    [0] Rien pour « { $q } » parmi ce que vous pouvez voir.
    [one] Un résultat pour « { $q } ».
   *[other] { $count } résultats pour « { $q } ».
}
search-help = Les résultats apparaîtront ici : dossiers, escales et manifestes que vous pouvez voir.
search-nothing = Vérifiez le numéro. Un dossier dont vous n’êtes pas partie ne se trouve pas ici ; si la marchandise est à vous, revendiquez le connaissement.
search-group-dossier = Dossiers
search-group-call = Escales
search-group-manifest = Manifestes
search-tables = Dans les tables

## Receipts.

receipt-title = Reçu
receipt-lead = Ce qui a été enregistré, et la preuve que cela ne change plus.
receipt-sealed = Scellé
receipt-waits = Bientôt scellé
receipt-at = Enregistré
receipt-entry = Écriture
receipt-digest = Empreinte (SHA-256)
receipt-place = Position
receipt-place-of = { $place } (à partir de 0), dans un journal de { $size } écritures
receipt-proof = Preuve d’inclusion
receipt-copy = Copier
receipt-not-yet = L’écriture sera scellée dans quelques secondes ; la preuve apparaîtra ici.
receipt-again = Relire le reçu
receipt-how = Vérifier sans nous
receipt-how-keep = Gardez cette page, ou la preuve et l’empreinte.
receipt-how-key = Prenez la clé publique du journal :
receipt-how-head = Comparez avec l’état signé le plus récent :
receipt-how-check = Tout vérificateur C2SP (tlog-proof, signed-note) confirme que l’empreinte est à cette position du journal.
