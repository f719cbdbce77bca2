# Home, inbox, search, receipts.

## Home.

home-hello = Buenos días, { $name }
home-hello-nobody = Buenos días
home-day = { $day }. { $waits }
home-summary = { $count ->
    [0] Nada le espera, todo avanza.
    [one] Una cosa le espera, lo demás avanza.
   *[other] { $count } cosas le esperan, lo demás avanza.
}
home-summary-none = Nada le espera.
home-summary-applications = { $count ->
    [0] Ninguna solicitud de registro espera.
    [one] Una solicitud de registro espera su decisión.
   *[other] { $count } solicitudes de registro esperan su decisión.
}
home-todo = Le toca
home-todo-order = primero lo más costoso
home-todo-empty = Nada que hacer ahora. Lo que le toque aparecerá aquí, primero lo más costoso.
home-open = Abrir
home-do-registered = Registrar
home-do-consignee = Confirmar
home-do-arrival = Actualizar
home-do-discharge = Recontar
home-do-holds = Levantar
home-do-release = Liberar
home-do-order = Emitir
home-do-endorsement = Endosar
home-do-appointment = Reservar
home-do-gate-out = Dejar salir
home-ship = buque { $ship }
home-expected = llegada prevista: { $when }
home-flow = Dónde están mis expedientes
home-flow-you = por hacer
home-running = Expedientes en curso
home-running-empty = Sus expedientes aparecerán aquí en cuanto un manifiesto registrado le nombre, o se le confirme un conocimiento que reclama.
home-all-files = Todos los expedientes
home-aside = Llegadas y servicios
home-arrivals = Llegadas previstas
home-arrivals-empty = Ningún buque previsto. Los próximos aparecerán aquí.
home-arrival = { $port }, viaje { $voyage }, escala { $number }
home-services = Estado de los servicios
home-services-more = Detalles
home-service-since = El envío más antiguo espera desde hace { $span }. Nada se pierde.
home-applications = Solicitudes de registro
home-applications-all = Todas las solicitudes
home-applications-empty = Ninguna solicitud espera. Las próximas aparecerán aquí, primero las que hay que aprobar.
home-applications-open = Examinar
home-waits = espera desde hace { $span }
home-quick-queue = Tomar el siguiente

## Inbox.

inbox-title = Mensajes
inbox-unread = { $count ->
    [0] Todo está leído.
    [one] Un mensaje sin leer.
   *[other] { $count } mensajes sin leer.
}
inbox-new = (sin leer)
inbox-preferences = Elegir los correos
inbox-mark-read = Marcar todo como leído
inbox-older = Más antiguos
inbox-empty = Ningún mensaje. Lo que le concierne aparecerá aquí: su turno, una orden recibida, un mensaje de un socio.

## Search.

search-title = Búsqueda
search-lead = Un contenedor, un conocimiento, una orden, un buque, una escala: basta el comienzo.
search-button = Buscar
search-count = { $count ->
    [0] Nada para «{ $q }» entre lo que usted puede ver.
    [one] Un resultado para «{ $q }».
   *[other] { $count } resultados para «{ $q }».
}
search-help = Los resultados aparecerán aquí: expedientes, escalas y manifiestos que usted puede ver.
search-nothing = Compruebe el número. Un expediente del que no es parte no se encuentra aquí; si la mercancía es suya, reclame el conocimiento.
search-group-dossier = Expedientes
search-group-call = Escalas
search-group-manifest = Manifiestos
search-tables = En las tablas

## Receipts.

receipt-title = Recibo
receipt-lead = Lo que se registró, y la prueba de que ya no cambia.
receipt-sealed = Sellado
receipt-waits = Pronto sellado
receipt-at = Registrado
receipt-entry = Asiento
receipt-digest = Huella (SHA-256)
receipt-place = Posición
receipt-place-of = { $place } (desde 0), en un registro de { $size } asientos
receipt-proof = Prueba de inclusión
receipt-copy = Copiar
receipt-not-yet = El asiento se sella en unos segundos; la prueba aparecerá aquí.
receipt-again = Releer el recibo
receipt-how = Comprobarlo sin nosotros
receipt-how-keep = Guarde esta página, o la prueba y la huella.
receipt-how-key = Tome la clave pública del registro:
receipt-how-head = Compare con el último estado firmado:
receipt-how-check = Cualquier verificador C2SP (tlog-proof, signed-note) confirma que la huella está en esta posición del registro.
