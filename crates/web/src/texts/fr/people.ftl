# Organisations, their people, keys and webhooks; mandates.

party-title = Mon entreprise
party-applied = Inscription demandée { $at }
party-people = L’équipe
party-nobody = Personne encore dans cette équipe.
party-person = Personne
party-duties = Fonctions
party-acts = Actions
party-me = (vous)
party-change = Changer
party-dismiss = Retirer
party-remove = Retirer
party-keys = Clés d’API
party-keys-lead = Pour les programmes qui agissent en votre nom.
party-key-scopes = Ce qu’elle permet
party-key-all = tout ce que vous pouvez
party-key-since = Créée
party-key-revoked = retirée { $at }
party-key-limited = Créer une clé limitée à certains actes
party-webhooks = Webhooks
party-webhooks-lead = Chaque changement est envoyé, signé, à ces adresses.
party-identifiers = Identifiants
party-papers = Pièces
party-documents = { $count ->
    [0] Aucune pièce jointe.
    [one] { $count } pièce jointe.
   *[other] { $count } pièces jointes.
}
party-attach = Joindre une pièce
party-letters = Courriels
party-mandates = Voir les mandats

deliveries-title = Envois
deliveries-lead = Les derniers envois à cette adresse. Un envoi refusé est retenté pendant trois jours.
deliveries-none = Rien n’a encore été envoyé
deliveries-none-more = Le premier changement d’un de vos dossiers partira d’ici.
deliveries-at = Changement
deliveries-answer = Réponse
deliveries-attempts = Essais
deliveries-next = Prochain essai
deliveries-body = Contenu
deliveries-show = Voir
deliveries-taken = reçu
deliveries-waiting = à envoyer
deliveries-again = sera retenté
deliveries-given-up = abandonné

mandates-title = Mandats
mandates-lead = Qui peut agir en votre nom, et au nom de qui vous pouvez agir.
mandates-taken = Mandats reçus
mandates-taken-none = Personne ne vous a donné mandat.
mandates-given = Mandats donnés
mandates-given-none = Vous n’avez donné aucun mandat.
mandates-other = Organisation
mandates-state = État
mandates-scope = Ce qu’il couvre
mandates-dates = Dates
mandates-until = jusqu’à { $at }
mandates-all-ports = tous les ports
mandates-accept = Accepter
mandates-decline = Décliner
mandates-end = Mettre fin
