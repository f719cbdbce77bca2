# The gate console and the pass in the driver's hand.

gate-title = Puerta
gate-ask = Pase, código, contenedor o camión
gate-ask-hint = Escanee la pantalla del conductor o escriba lo que dice.
gate-check = Comprobar
gate-cargo = Contenedor o lote
gate-seals = Precintos
gate-no-seals = ningún precinto en el manifiesto
gate-plate = Camión
gate-driver = Conductor
gate-slot = Cita
gate-at-gate = puerta { $gate }
gate-file = Conocimiento
gate-left-at = Salió
gate-expected = Camiones esperados
gate-nobody = No se espera ningún camión en las próximas seis horas.
gate-hour = Pasa entre
gate-code = Código
gate-state = Puede salir
gate-ready = listo
gate-not-ready = todavía no

pass-title = Pase
pass-kept = guardado en este dispositivo
pass-hour = { $day }, de { $from } a { $until }
pass-place = { $terminal }, puerta { $gate }
pass-qr = Código que se muestra en la puerta: { $code }
pass-code = Código que se dice:
pass-ready = Listo para entrar
pass-ready-more = no falta nada
pass-gate = Puerta
pass-opens = La barrera se abre desde
pass-closes = y hasta
pass-checked = Comprobado
pass-one-paper = Un solo papel que mostrar: esta pantalla
pass-one-paper-more = También se muestra sin red. Si la pantalla no se lee, diga el código en voz alta.
pass-late = Llegaré tarde
