# Words of the trade as a page shows them: kinds, duties, standings, steps, states, services, lists, counted things.

## Kinds of organisation.

kind-trader = Importateur ou exportateur
kind-occasional-importer = Importateur occasionnel
kind-broker = Transitaire
kind-shipping-agent = Agent maritime
kind-forwarder = Groupeur
kind-terminal = Terminal
kind-harbour-office = Capitainerie
kind-customs = Douane
kind-control-agency = Organisme de contrôle
kind-bank = Banque
kind-haulier = Transporteur routier
kind-platform = Plateforme
kind-auditor = Auditeur

## What people do inside an organisation.

duty-manager = Responsable
duty-clerk = Chargé de dossiers
duty-officer = Agent habilité
duty-inspector = Inspecteur
duty-gate = Agent de porte
duty-driver = Chauffeur
duty-reader = Lecteur

## Where an organisation is in its life.

party-standing-applied = À vérifier
party-standing-incomplete = À compléter
party-standing-checked = Vérifiée, à approuver
party-standing-active = Active
party-standing-rejected = Refusée
party-standing-suspended = Suspendue

## What an organisation is told by e-mail.

preference-my-turn = Seulement quand c’est à vous d’agir
preference-everything = Chaque changement de vos dossiers
preference-nothing = Aucun courriel

## Identifiers of an organisation.

identifier-ice = ICE
identifier-rc = Registre de commerce
identifier-tax = Identifiant fiscal
identifier-cnss = Numéro CNSS
identifier-cin = Carte nationale d’identité
identifier-phone = Téléphone
identifier-email = Adresse électronique
identifier-address = Adresse
identifier-office = Port d’attache

## Mandates.

service-file = Suivi des dossiers
service-delivery = Endossement des bons à délivrer
service-pickup = Rendez-vous d’enlèvement
mandate-standing-offered = Proposé
mandate-standing-active = En vigueur
mandate-standing-expired = Arrivé à son terme
mandate-standing-declined = Décliné
mandate-standing-revoked = Terminé par une partie
right-mandate = Sous mandat

## Manifests.

channel-edifact = Message EDIFACT (CUSCAR)
channel-csv = Tableau CSV
channel-form = Formulaire
manifest-standing-lodged = Déposé, à enregistrer
manifest-standing-registered = Enregistré
manifest-standing-cancelled = Annulé
movement-import = Importation
movement-transit = Transit
movement-transhipment = Transbordement
severity-error = Erreur
severity-warning = À vérifier
severity-info = Pour information

## Port calls: where the ship is.

call-stage-announced = Annoncé
call-stage-arrived = Arrivé
call-stage-berthed = À quai
call-stage-discharging = En déchargement
call-stage-discharged = Déchargé
call-stage-departed = Parti
call-stage-cancelled = Escale annulée

## Delivery orders, appointments, passes.

order-standing-open = Valable
order-standing-consumed = A servi
order-standing-revoked = Révoqué
order-standing-expired = Validité dépassée
appointment-standing-booked = Réservé
appointment-standing-cancelled = Annulé
appointment-standing-used = Camion sorti
pass-standing-valid = Valable : la barrière s’ouvrira
pass-standing-waiting = Pas encore : il manque quelque chose
pass-standing-used = A servi : le camion est sorti
pass-standing-expired = L’heure est passée
pass-standing-cancelled = Annulé
pass-standing-replaced = Remplacé par un autre
pass-standing-unknown = Introuvable : vérifiez le code

## What the tally found, how a line ended.

outcome-agreed = Conforme
outcome-short = Manquant
outcome-over = Excédent
outcome-damaged = Avarié
end-clearance = Mainlevée
end-transit = Transit
end-transhipment = Transbordement
end-re-export = Réexportation
end-abandonment = Abandon à l’État
end-shortage = Manquant au débarquement
end-houses = Connaissements de groupage
end-withdrawn = Retrait avec le manifeste

## Steps of a file, and what their turn asks.

step-lodged = Dépôt du manifeste
step-registered = Enregistrement du manifeste
step-consignee = Destinataire
step-arrival = Arrivée du navire
step-discharge = Pointage au débarquement
step-holds = Blocages
step-release = Mainlevée
step-order = Bon à délivrer
step-endorsement = Endossement du bon
step-appointment = Rendez-vous d’enlèvement
step-gate-out = Sortie par la porte
todo-lodged = Déposer le manifeste
todo-registered = Enregistrer le manifeste
todo-consignee = Confirmer le destinataire
todo-arrival = Tenir à jour l’arrivée prévue
todo-discharge = Faire le pointage
todo-holds = Lever le blocage
todo-release = Donner la mainlevée
todo-order = Émettre le bon à délivrer
todo-endorsement = Endosser le bon à délivrer
todo-appointment = Réserver un rendez-vous
todo-gate-out = Sortir la marchandise du port

## How an organisation stands to a file.


## Whose turn it is.

state-you = À vous
state-them = À un autre d’agir
state-ok = Terminé
state-late = En retard
state-later = À venir
state-stop = Refusé
state-skipped = Sans objet

## State of the services.

service-name-database = Base de données
service-name-journal = Journal scellé
service-name-work = Tâches de fond
service-name-mail = Courriels
service-name-webhooks = Webhooks
service-state-normal = Normal
service-state-slow = Lent
service-state-down = Arrêté

## Reference lists.

list-places = Ports et lieux
list-positions = Positions tarifaires
list-countries = Pays
list-currencies = Monnaies
list-customs-offices = Bureaux de douane
list-container-types = Types de conteneurs
list-package-kinds = Genres de colis

## What led a search to a thing.

search-by-container = Conteneur
search-by-bill = Connaissement
search-by-order = Bon à délivrer
search-by-manifest = Manifeste
search-by-call = Escale
search-by-pass = Laissez-passer
search-by-ship = Numéro OMI
search-by-plate = Immatriculation
search-by-ship-name = Nom du navire
search-by-name = Nom

## Counted things.

unit-packages = { $count ->
    [one] { $count } colis
   *[other] { $count } colis
}
unit-pieces = { $count ->
    [one] { $count } pièce
   *[other] { $count } pièces
}
unit-containers = { $count ->
    [one] { $count } conteneur
   *[other] { $count } conteneurs
}
unit-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
unit-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
unit-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
unit-trucks = { $count ->
    [one] { $count } camion
   *[other] { $count } camions
}
unit-findings = { $count ->
    [one] { $count } remarque
   *[other] { $count } remarques
}
unit-bills = { $count ->
    [one] { $count } connaissement
   *[other] { $count } connaissements
}
unit-steps-of = { $done ->
    [one] { $done } étape sur { $all }
   *[other] { $done } étapes sur { $all }
}

# Import titles.
service-title = titres d’importation
title-standing-subscribed = Souscrit
title-standing-with-bank = À la banque
title-standing-refused = Refusé
title-standing-domiciled = Domicilié
title-standing-expired = Expiré
title-standing-cleared = Apuré
title-standing-cancelled = Annulé
imputed-reserved = Réservé
imputed-settled = Imputé
imputed-given-back = Rendu
