# Desks of those who decide or open hours: the officer's queue, a terminal's hours, the platform.

## The officer's queue.
queue-title = File d’attente
queue-lead = { $count ->
    [0] Rien n’attend ce bureau.
    [one] { $count } chose à décider, classée par délai promis.
   *[other] { $count } choses à décider, classées par délai promis. Prenez la première.
}
queue-take = Prendre la suivante
queue-late = en retard
queue-soon = moins de 4 h
queue-rest = plus de 4 h
queue-views = Vues
queue-view-all = Tout
queue-view-register = Manifestes à enregistrer
queue-view-release = Mainlevées à donner
queue-view-hold = Vos blocages
queue-empty = Rien à décider ici
queue-empty-more = Ce qui attend ce bureau paraîtra ici, le plus urgent en tête.
queue-left = Reste
queue-thing = À décider
queue-party = Opérateur
queue-task = Ce qui est demandé
queue-task-register = Enregistrer
queue-task-release = Donner la mainlevée
queue-task-hold = Lever votre blocage
queue-left-hours = { $hours } h { $minutes }
queue-left-minutes = { $minutes } min
queue-left-days = { $days } j
queue-late-hours = − { $hours } h { $minutes }
queue-late-minutes = − { $minutes } min
queue-late-days = − { $days } j
queue-no-promise = sans délai
queue-waits = attend depuis { $span }
queue-promised = promis : { $at }
queue-limit = limite : { $at }
queue-left-out = { $count ->
    [one] { $count } ligne écartée
   *[other] { $count } lignes écartées
}
queue-key-next = suivante
queue-key-move = parcourir
queue-key-enter = Entrée
queue-key-open = ouvrir
queue-more = Suite de la file
queue-back = Retour à la file
queue-checks = Contrôles automatiques
queue-my-holds = Vos blocages
queue-since = depuis { $at }
queue-register-next = Enregistrer et passer au suivant
queue-release-next = Signer et passer au suivant
queue-release-whole = La décision porte sur tout ce qui reste de la ligne. Pour une partie seulement, ouvrez le dossier.
queue-open-register = Ouvrir le manifeste
queue-open-release = Ouvrir le dossier
queue-open-hold = Ouvrir le dossier
queue-fact-call = Escale
queue-fact-lodged = Déposé
queue-fact-channel = Reçu par
queue-fact-ship = Navire
queue-fact-mass = Marchandise
queue-fact-hs = Position tarifaire
queue-fact-boxes = Conteneurs

## What was checked before anybody decides.
check-in-time-ok = Déposé à temps
check-in-time-no = Déposé après le délai
check-deadline = délai : { $at }
check-lines-ok = Toutes les lignes ont été gardées
check-lines-no = Des lignes ont été écartées
check-lines-more = { $count ->
    [0] aucune erreur
    [one] { $count } connaissement à redéposer par l’agent
   *[other] { $count } connaissements à redéposer par l’agent
}
check-warnings-ok = Rien à vérifier dans les lignes
check-warnings-no = Des lignes sont à vérifier
check-totals = Totaux recomptés
check-consignees-ok = Destinataires reconnus
check-consignees-no = Des destinataires ne sont pas encore reconnus
check-consignees-all = { $known } reconnus sur { $all }
check-consignees-first = { $known } reconnus sur les { $all } premières lignes
check-ship-ok = Navire arrivé
check-ship-no = Navire attendu
check-registered-ok = Manifeste enregistré
check-registered-no = Manifeste pas encore enregistré
check-consignee-ok = Destinataire reconnu
check-consignee-no = Destinataire pas encore reconnu
check-landed-ok = Conteneurs débarqués et pointés
check-landed-no = Débarquement pas encore pointé
check-landed-more = { $done } sur { $all }
check-holds-ok = Aucun blocage
check-holds-no = Marchandise bloquée
check-declared-ok = Une issue est déjà enregistrée
check-declared-no = Aucune déclaration enregistrée

## Hours of a terminal.
slots-title = Créneaux
slots-lead = Les heures ouvertes aux camions, et les places qui restent.
slots-days = Jours
slots-before = Semaine précédente
slots-after = Semaine suivante
slots-closed = fermé
slots-free = { $count ->
    [0] complet
    [one] { $count } libre
   *[other] { $count } libres
}
slots-taken = { $count ->
    [one] { $count } réservé
   *[other] { $count } réservés
}
slots-full = complet
slots-none = Aucune heure ouverte ce jour
slots-none-more = Ouvrez des heures : les détenteurs de bons les réservent aussitôt.

## The platform's desk.
platform-title = Plateforme
platform-lead = Les inscriptions à vérifier, puis à approuver par une deuxième personne.
platform-lead-auditor = Vous lisez tout et ne changez rien. Vos lectures sont notées.
platform-views = Vues
platform-view-applied = À vérifier
platform-view-checked = À approuver
platform-view-incomplete = À compléter
platform-view-active = Actives
platform-view-suspended = Suspendues
platform-view-services = Services
platform-view-journal = Journal
platform-none = Aucune organisation ici
platform-none-applied = Une demande d’inscription paraît ici dès qu’elle est envoyée.
platform-none-checked = Une demande vérifiée attend ici le second regard.
platform-none-incomplete = Les demandes auxquelles il manque une pièce attendent ici leur réponse.
platform-none-active = Les organisations approuvées paraîtront ici.
platform-none-suspended = Aucune organisation n’est suspendue.
platform-party = Organisation
platform-kind = Métier
platform-standing = État
platform-since = Demande reçue
platform-waits = il y a { $span }
platform-service = Service
platform-waiting = En attente
platform-oldest = La plus ancienne
platform-public = État des services, pour tous
