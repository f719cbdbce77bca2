# Pages every part of the program shares: acts, errors, the menu.
rail-home = Inicio
rail-queue = Cola
rail-files = Expedientes
rail-calls = Buques y escalas
rail-manifests = Manifiestos
rail-gate = Puerta
rail-slots = Franjas
rail-claim = Reclamar un conocimiento
rail-platform = Plataforma
rail-mandates = Mandatos
rail-inbox = Mensajes
rail-party = Mi organización
rail-services = Estado de los servicios

# Moments.
when-today = hoy a las { $time }
when-tomorrow = mañana a las { $time }
when-yesterday = ayer a las { $time }
when-weekday = { $day } a las { $time }
when-date = { $day } a las { $time }
when-year = { $day } a las { $time }

# Forms of acts.
act-line = Línea { $count }
act-choose = Elegir
act-nothing-to-choose = nada que elegir aquí por ahora
act-back = Volver
act-add-line = Añadir una línea
act-draft-waits = Le espera un borrador guardado { $at }.
act-draft-resume = Retomarlo
act-draft-drop = Borrarlo y empezar de nuevo
act-draft-keep = Guardar el borrador
act-draft-kept = Guardado en el servidor { $at }
act-upload-sending = Envío:
act-upload-cut = El envío se interrumpió. El fichero sigue elegido: envíelo de nuevo, contará una sola vez.
act-receipt = Ver el recibo
error-title = Error: { $title }
secret-title = Guarde este secreto
secret-lead = Se muestra una sola vez. Cópielo ahora en un lugar seguro.
secret-client = Nombre del cliente:
secret-kept = Lo he guardado

# When the answer is no.
oops-404 = No encontrado
oops-403 = No con este papel
oops-422 = No es posible así
oops-429 = Demasiados intentos
oops-500 = Un fallo de nuestra parte
oops-503 = Vuelva en un momento
oops-507 = Sin espacio para escribir
oops-again = Reintentar
oops-home = Volver al inicio
