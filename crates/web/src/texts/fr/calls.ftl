# Port calls and manifests, and the journal of any thing.

## The journal of a thing.
told-title = Journal
told-none = Rien encore. Chaque acte se lira ici.
told-refused = n’a pas pu : { $act }
told-for = pour { $whom }

## Port calls.
calls-title = Navires et escales
calls-lead = Les escales qui vous concernent, la plus récente en tête.
calls-crumbs = Vous êtes ici
calls-none = Aucune escale pour l’instant
calls-none-more = Une escale paraît ici dès que son agent maritime l’annonce.
calls-earlier = Escales plus anciennes
calls-ship = Navire
calls-stage = Où il en est
calls-arrival = Arrivée
calls-eta-short = prévue
calls-berth = Terminal et quai
calls-berth-name = Poste à quai
calls-agent = Agent maritime
calls-terminal = Terminal
calls-port = Port
calls-number = Numéro d’escale
calls-imo = OMI
calls-who = L’escale
calls-from-to = { $from } vers { $to }
calls-to = Vers { $to }
calls-times = Les heures de l’escale
calls-to-come = à venir
calls-expected = prévue { $at }
calls-discharge-since = commencé { $at }
calls-time-announced = Annoncée
calls-time-manifest = Manifeste attendu avant
calls-manifest-lodged = manifeste déposé
calls-time-eta = Arrivée prévue
calls-time-arrived = Arrivée
calls-time-berth = À quai
calls-time-discharging = Déchargement commencé
calls-time-discharged = Déchargement fini
calls-time-free = Fin de franchise
calls-free-unknown = comptée depuis la fin du déchargement
calls-time-departed = Départ
calls-manifests = Manifestes de l’escale
calls-no-manifest = Aucun manifeste déposé pour cette escale.

## Manifests.
manifests-title = Manifestes
manifests-one = Manifeste
manifests-lead = Vos déclarations sommaires, la dernière déposée en tête.
manifests-none = Aucun manifeste
manifests-none-more = Un manifeste se dépose depuis la page de son escale.
manifests-reference = Référence
manifests-number = Numéro
manifests-state = Où il en est
manifests-bills = Connaissements
manifests-bill = Connaissement
manifests-boxes = Conteneurs
manifests-mass = Poids brut
manifests-packages = Colis
manifests-left-out = Écartés
manifests-due = réponse de la douane { $at }
manifests-lodged-at = Déposé
manifests-late = après le délai
manifests-figure-bills = connaissements gardés
manifests-figure-left-out = connaissements écartés
manifests-figure-boxes = conteneurs
manifests-figure-packages = colis
manifests-figure-mass = poids brut
manifests-clean = Rien à corriger
manifests-clean-more = Chaque ligne a été lue et contrôlée : chiffres-clés, ports, positions, doublons et totaux.
manifests-findings = Ce qui est à corriger
manifests-severity = Gravité
manifests-what = Ce qui ne va pas
manifests-place = Où
manifests-place-whole = fichier entier
manifests-place-segment = segment { $line }
manifests-place-element = segment { $line }, élément { $column }
manifests-place-component = segment { $line }, élément { $column }, composant { $part }
manifests-place-line = ligne { $line }
manifests-place-column = ligne { $line }, colonne { $column }
manifests-more-findings = { $count ->
    [one] Encore { $count } remarque dans la réponse APERAK.
   *[other] Encore { $count } remarques dans la réponse APERAK.
}
manifests-lines = Lignes
manifests-consignee = Destinataire
manifests-unknown = pas encore reconnu
manifests-loose = sans conteneur
manifests-remaining = Reste en colis
manifests-cleared = apuré
manifests-withdrawn = retiré
manifests-lines-before = Lignes précédentes
manifests-lines-next = Lignes suivantes
manifests-answers = Réponses à télécharger
manifests-contrl = CONTRL, accusé de la forme
manifests-aperak = APERAK, réponse sur le fond
manifests-source = Le fichier tel qu’il a été envoyé
