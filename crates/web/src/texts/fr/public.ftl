# Pages anybody may read: the front page, services, verification, refusals, letters of a demonstration.

## The front page.

front-page = Guichet unique du commerce
front-title = Importer, exporter, faire escale. Un seul diwan.
front-lead = Du manifeste du navire à la porte du port : chacun voit à qui c’est d’agir, avant quand, et ce que coûte l’attente.
front-track = Où est ma marchandise ?
front-track-lead = Un conteneur, un connaissement, un navire. Connectez-vous pour voir ce qui est à vous.
front-track-number = Numéro à suivre
front-track-do = Suivre
front-verify = Vérifier un laissez-passer ou un document
front-verify-lead = Scannez son QR ou tapez son code. La réponse est immédiate, sans compte.
front-register = S’inscrire
front-register-lead = Importateur, transitaire, agent maritime, transporteur : inscrivez votre entreprise en ligne.
front-register-do = Inscrire une entreprise
front-practise = S’entraîner
front-practise-lead = Prenez la place de qui vous voulez, d’un clic. Tout est inventé, rien n’est envoyé.
front-practise-do = Choisir qui vous êtes
front-times = Délais des 30 derniers jours
front-times-lead = médiane réelle face à la promesse
front-times-none = Les délais réels s’affichent ici dès qu’une première formalité est terminée.
front-times-what = Formalité
front-times-bar = Comparaison
front-times-actual = Réel
front-times-promised = Promis
front-times-count = { $count ->
    [one] { $count } manifeste
   *[other] { $count } manifestes
 }
front-time-registered = Enregistrement du manifeste par la douane
front-minutes = { $minutes } min
front-hours = { $hours } h
front-hours-minutes = { $hours } h { $minutes }

## The state of services.

services-title = État des services
services-lead = Ce qui marche, ce qui tarde, et ce que vous pouvez faire pendant ce temps.
services-whole-ok = Tout fonctionne.
services-whole-late = Une partie tarde. Vous pouvez continuer à travailler.
services-whole-stop = Une partie est en panne. Voici ce qui marche encore.
services-list = Service par service
services-at = vu
services-kept = L’heure qui compte est celle du reçu : une liste ou un courriel qui tarde ne vous met pas en retard. Un envoi répété après une coupure ne compte qu’une fois.
services-waits = { $count } en attente, depuis { $since }
services-about-database = Dossiers, manifestes, bons et rendez-vous sont lus et enregistrés.
services-about-journal = Chaque acte est scellé environ une seconde après avoir été enregistré.
services-about-work = Listes et suites des actes sont à jour.
services-about-mail = Les courriels partent au fur et à mesure.
services-about-webhooks = Vos logiciels sont prévenus au fur et à mesure.
services-without-database = Rien ne s’enregistre pour l’instant. Les pages déjà ouvertes et les laissez-passer restent lisibles, les brouillons sont gardés sur votre appareil, la porte travaille sur sa liste.
services-without-journal = Les actes sont enregistrés et valables. Leur reçu porte sa preuve dès que le sceau reprend.
services-without-work = Les actes sont enregistrés. Les listes et les avis suivent avec retard ; ouvrez le dossier pour voir ce qui est vrai.
services-without-mail = Les actes sont enregistrés. Lisez vos messages dans Diwan : tout y est. Les courriels partiront ensuite.
services-without-webhooks = Les actes sont enregistrés. Vos logiciels seront prévenus ensuite, dans l’ordre ; l’API répond.

## Is this pass real?

verify-title = Vérifier un laissez-passer ou un document
verify-lead = Scannez son QR, ou tapez son code. Aucun compte n’est demandé.
verify-code = Code du laissez-passer ou du document
verify-code-hint = Six signes pour un laissez-passer, comme K7M 4RX ; dix pour un document, comme K7M4R-X2P9T. Les espaces ne comptent pas.
verify-do = Vérifier
verify-only = Cette page n’affiche que ce qui figure sur le laissez-passer. Elle fonctionne sans compte.
verify-at = Vérifié
verify-missing = Ce que la porte attend encore
verify-compare = Comparez avec le papier
verify-cargo = Conteneur ou colis
verify-plate = Immatriculation
verify-place = Terminal et porte
verify-slot = Créneau
verify-opens = Entrée possible dès
verify-closes = Entrée possible jusqu’à
verify-again = Vérifiez le code
verify-another = Vérifier un autre code
verify-verdict-valid = Laissez-passer authentique et valable
verify-verdict-waiting = Authentique, pas encore complet
verify-verdict-used = Déjà utilisé, ne pas accepter
verify-verdict-expired = Heure passée, ne pas accepter
verify-verdict-cancelled = Annulé, ne pas accepter
verify-verdict-unknown = Introuvable
verify-advice-valid = Comparez le conteneur et le camion avec le papier.
verify-advice-waiting = La porte ne s’ouvrira pas tant que ceci manque.
verify-advice-used = La marchandise est sortie du port avec ce laissez-passer. Un laissez-passer sert une fois.
verify-advice-expired = Le camion devait entrer plus tôt. Qui a pris le rendez-vous peut en changer l’heure.
verify-advice-cancelled = Le rendez-vous a été annulé. Demandez le nouveau laissez-passer à qui l’a pris.
verify-advice-unknown = Aucun laissez-passer et aucun document ne porte ce code. Relisez-le, lettre par lettre.
verify-paper-valid = Document authentique et valable
verify-paper-withdrawn = Document retiré, ne pas accepter
verify-paper-replaced = Document remplacé, ne pas accepter
verify-paper-advice-valid = Comparez son genre, son numéro et sa date avec le papier. L’empreinte est celle des données jointes au PDF.
verify-paper-advice-withdrawn = Qui l’a délivré a dit qu’il ne vaut plus.
verify-paper-advice-replaced = Un autre document a pris sa place : demandez celui-là.
verify-paper-kind = Document
verify-paper-number = Numéro
verify-paper-code = Code
verify-paper-issuer = Délivré par
verify-paper-issued = Délivré
verify-paper-ended-withdrawn = Retiré
verify-paper-ended-replaced = Remplacé
verify-paper-by = Remplacé par
verify-paper-digest = Empreinte SHA-256
verify-paper-only = Cette page ne montre ni montants, ni marchandises, ni noms de clients.
paper-kind-release-note = Bon à enlever
paper-kind-receipt = Quittance
paper-kind-certificate = Certificat
paper-kind-declaration = Déclaration en détail
paper-standing-valid = Valable
paper-standing-withdrawn = Retiré
paper-standing-replaced = Remplacé

## What a refusal means.

refusal-title = Que veut dire ce refus ?
refusal-heading = Refus { $code }
refusal-code = Numéro
refusal-who = Qui le donne
refusal-more = Les points de suspension remplacent ce que seul votre refus connaît : un nom, une date, une limite. Citez ce numéro si vous nous écrivez.
refusal-from-words = La lecture d’un champ : ce qui est écrit n’a pas la forme attendue. Corrigez-le et renvoyez.
refusal-from-books = Les comptes de marchandises : rien ne sort qui ne soit entré.
refusal-from-rules = Une règle du commerce, au moment d’agir. Le refus est inscrit au journal ; rien d’autre n’a changé.
refusal-from-lists = La lecture d’une liste officielle : lieux, positions, pays.
refusal-from-desk = Le guichet, avant toute règle : la demande, une limite, ou qui la fait.
refusal-from-messages = La lecture d’un message EDI ou d’un tableau. Les autres lignes ont suivi leur chemin.

## Letters of a demonstration.

letters-title = Courriels de la démonstration
letters-lead = Ce que Diwan aurait envoyé. Rien ne part d’une démonstration. Ce qui touche un dossier attend dix minutes, pour partir en une fois.
letters-again = Actualiser
letters-none = Aucun courriel pour l’instant. Ils paraissent ici quelques secondes après l’acte qui les demande ; ce qui touche un dossier, dix minutes après.
letters-to = À
