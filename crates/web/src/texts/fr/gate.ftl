# The gate console and the pass in the driver's hand.

gate-title = Porte
gate-ask = Laissez-passer, code, conteneur ou camion
gate-ask-hint = Scannez l’écran du chauffeur, ou tapez ce qu’il dit.
gate-check = Vérifier
gate-cargo = Conteneur ou lot
gate-seals = Scellés
gate-no-seals = aucun scellé au manifeste
gate-plate = Camion
gate-driver = Chauffeur
gate-slot = Rendez-vous
gate-at-gate = porte { $gate }
gate-file = Connaissement
gate-left-at = Sorti
gate-expected = Camions attendus
gate-nobody = Aucun camion attendu dans les six heures.
gate-hour = Passe entre
gate-code = Code
gate-state = Peut sortir
gate-ready = prêt
gate-not-ready = pas encore

pass-title = Laissez-passer
pass-kept = gardé sur cet appareil
pass-hour = { $day }, { $from } à { $until }
pass-place = { $terminal }, porte { $gate }
pass-qr = Code à montrer à la porte : { $code }
pass-code = Code à dire :
pass-ready = Prêt à entrer
pass-ready-more = rien ne manque
pass-gate = Porte
pass-opens = La barrière s’ouvre dès
pass-closes = et jusqu’à
pass-checked = Vérifié
pass-one-paper = Un seul papier à montrer : cet écran
pass-one-paper-more = Il s’affiche aussi sans réseau. Si l’écran ne se lit pas, dites le code à haute voix.
pass-late = Je serai en retard
