# Pages every part of the program shares: acts, errors, the menu.
rail-home = Accueil
rail-queue = File d’attente
rail-files = Dossiers
rail-calls = Navires et escales
rail-manifests = Manifestes
rail-gate = Porte
rail-slots = Créneaux
rail-claim = Revendiquer un connaissement
rail-platform = Plateforme
rail-mandates = Mandats
rail-inbox = Messages
rail-party = Mon entreprise
rail-services = État des services

# Moments.
when-today = aujourd’hui à { $time }
when-tomorrow = demain à { $time }
when-yesterday = hier à { $time }
when-weekday = { $day } à { $time }
when-date = { $day } à { $time }
when-year = { $day } à { $time }

# Forms of acts.
act-line = Ligne { $count }
act-choose = Choisir
act-nothing-to-choose = rien à choisir ici pour l’instant
act-back = Retour
act-add-line = Ajouter une ligne
act-draft-waits = Un brouillon gardé { $at } vous attend.
act-draft-resume = Le reprendre
act-draft-drop = L’effacer et repartir de zéro
act-draft-keep = Garder le brouillon
act-draft-kept = Gardé sur le serveur { $at }
act-upload-sending = Envoi :
act-upload-cut = L’envoi s’est interrompu. Le fichier est encore choisi : renvoyez-le, il ne comptera qu’une fois.
act-receipt = Voir le reçu
error-title = Erreur : { $title }
secret-title = Gardez ce secret
secret-lead = Il n’est montré qu’une fois. Copiez-le maintenant dans un endroit sûr.
secret-client = Nom du client :
secret-kept = Je l’ai gardé

# When the answer is no.
oops-404 = Introuvable
oops-403 = Pas avec ce rôle
oops-422 = Ce n’est pas possible ainsi
oops-429 = Trop d’essais
oops-500 = Une panne de notre côté
oops-503 = Revenez dans un instant
oops-507 = Plus de place pour écrire
oops-again = Réessayer
oops-home = Revenir à l’accueil
