# Controls of agencies: the list, one of them, its forms.

rail-controls = Contrôles
controls-title = Contrôles
controls-lead = Ce que d’autres administrations vérifient avant la mainlevée : ce qu’elles demandent, qui doit agir, jusqu’à quand.
controls-none = Aucun contrôle. Une déclaration qui en demande un l’ouvre d’elle-même.
controls-number = Contrôle
controls-stage = Étape
controls-importer = Importateur
controls-due = Échéance
controls-who = À faire par : { $who }
controls-no-clock = sans délai
controls-more = Suivants
control-now = Où en est le contrôle
control-your-turn = C’est à vous.
control-until = Au plus tard
control-late = délai dépassé
control-appointment = Rendez-vous
control-report = Rapport
control-certificate = Certificat
control-missing = { $count ->
    [one] Il manque une pièce.
   *[other] Il manque { $count } pièces.
}
control-said-by = Réponses · { $who }
control-known = connu de la plateforme
control-unanswered = sans réponse
control-yes = Oui
control-no = Non
control-moves = Étapes franchies
control-no-move = Rien n’a encore bougé.
control-history = Journal du contrôle
control-papers = Pièces
control-no-paper = Aucune pièce n’est demandée.
control-attach = Joindre
control-replace = Remplacer
control-show = Prendre dans le dossier
control-fees = Redevances
control-paid = payée
control-unpaid = à payer
control-rule = Le dossier et la règle
control-declared = Déclaration
control-office = Bureau
control-edition = Procédure, édition
control-law = Texte

act-control-answer = Répondre aux questions
act-control-answer-lead = Vos réponses sont gardées aussitôt ; d’autres questions peuvent en découler. Vous les envoyez ensuite d’un geste.
act-control-answer-done = Les réponses sont gardées.
journal-control-answer = a répondu à des questions du contrôle

act-control-attach = Joindre une pièce
act-control-attach-lead = La pièce est lue par l’administration qui contrôle, et par elle seule avec la douane.
act-control-attach-done = La pièce est jointe au contrôle.
journal-control-attach = a joint une pièce au contrôle

act-control-show = Montrer une pièce du dossier
act-control-show-lead = Une pièce déjà jointe au dossier sert aussi au contrôle. Sans choix, ce qui était montré est repris.
act-control-show-done = C’est noté.
journal-control-show = a montré une pièce du dossier au contrôle

act-control-move = Faire avancer le contrôle
act-control-move-lead = Ce que vous faites est inscrit au journal, avec votre nom. Rien ne se reprend.
act-control-move-done = Le contrôle a avancé.
journal-control-move = a fait avancer le contrôle

act-control-pay = Noter une redevance payée
act-control-pay-lead = La régie de l’administration a reçu la somme entière ; la quittance en donne la référence.
act-control-pay-done = La redevance est notée payée.
journal-control-pay = a noté une redevance payée

journal-control-open = a ouvert un contrôle
journal-control-lapse = a constaté un délai dépassé
journal-control-drop = a clos le contrôle avec sa déclaration

field-document = Pièce demandée
field-paper = Pièce du dossier
hint-paper = Vide pour reprendre ce qui était montré.
field-verb = Ce que vous faites
field-law = Texte appliqué
field-control-move-appointment = Date et heure fixées
field-report = Numéro du rapport
field-fee = Redevance
field-control-pay-reference = Numéro de la quittance

queue-view-control = Contrôles
queue-task-control = Contrôler
queue-open-control = Ouvrir le contrôle
queue-of-control = contrôle de marchandises
queue-fact-who = À faire par
check-control-time-ok = Dans les délais
check-control-time-no = Délai dépassé, la hiérarchie est prévenue
check-control-papers-ok = Toutes les pièces sont là
check-control-papers-no = Des pièces manquent
check-control-papers-more = { $done } sur { $all }
check-control-fees-ok = Rien à payer
check-control-fees-no = Redevances à payer

refusal-from-packs = Une procédure, telle que son édition la dit. Ce qui manque se complète ; un acte refusé est inscrit au journal du contrôle.
