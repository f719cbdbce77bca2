# The frame of every page, and what the script says.

layout-skip = Aller au contenu
layout-home = Diwan, accueil
layout-menu = Menu principal
layout-dock = Raccourcis
layout-search = Rechercher un dossier, un conteneur, un navire
layout-search-example = Dossier, conteneur, connaissement, navire…
layout-account = Changer d’entreprise ou se déconnecter
layout-my-account = Mon compte
layout-my-desk = Mon espace
layout-sign-in = Se connecter
layout-sign-out = Se déconnecter
layout-quit = Quitter
layout-language = Langue
layout-language-short = FR
layout-inbox = Messages
layout-unread = Messages non lus :
layout-optional = (facultatif)
layout-errors = À corriger avant de continuer
layout-demo = Démonstration.
layout-demo-more = Entreprises, navires et dossiers sont inventés. Rien n’est envoyé.
layout-foot = Diwan, guichet unique ouvert. Logiciel libre, licence Apache 2.0.

layout-offline = Hors ligne. Ce que vous écrivez est gardé sur cet appareil.
layout-offline-title = Pas de réseau pour l’instant
layout-offline-page = Cette page n’a pas encore été ouverte sur cet appareil. Les pages déjà vues restent lisibles, vos brouillons sont gardés ici.
layout-offline-passes = Les laissez-passer déjà ouverts s’affichent sans réseau.
layout-draft-kept = Gardé sur cet appareil
layout-draft-back = Brouillon repris
layout-copied = Copié
layout-nothing-found = Rien de ce nom. Ce que vous avez écrit sera vérifié à l’envoi.
layout-fresh = Il y a du nouveau. Afficher

layout-gate-open = Ouvrir
layout-gate-shut = Ne pas ouvrir
layout-gate-out = Déjà sorti
layout-gate-listed = Liste de
layout-gate-no-list = Aucune liste sur cet appareil
layout-gate-waiting = Sorties à transmettre :
layout-gate-refused = Sorties à faire vérifier :
layout-gate-old = La liste est trop ancienne. Appelez le terminal avant d’ouvrir.
layout-gate-unknown = Ni laissez-passer, ni code, ni conteneur, ni camion de ce numéro sur la liste
layout-gate-early = Trop tôt : ce camion entre à partir de
layout-gate-late = Trop tard : ce camion devait entrer avant
layout-gate-from-list = Réponse de la liste gardée sur cet appareil : le réseau est coupé.
layout-gate-let-out = Laisser sortir
layout-gate-not-kept = Cet appareil ne peut plus rien garder. N’ouvrez pas sans noter la sortie sur papier.
