# Lists of files and the page of one file.

## Lists.

list-title = Expedientes
list-tabs = Expedientes según el turno
list-turn-0 = Le toca
list-turn-1 = Les toca a otros
list-turn-2 = Por venir
list-turn-3 = Terminados
list-empty-0 = Nada le espera. Un expediente aparecerá aquí en cuanto le toque.
list-empty-1 = Ningún expediente espera a otra persona.
list-empty-2 = Ningún expediente por venir. Las mercancías anunciadas aparecerán aquí.
list-empty-3 = Ningún expediente terminado. Aparecerán aquí cuando la mercancía haya salido.
list-waiting = { $count ->
    [0] Ninguno le espera.
    [one] Un expediente le espera.
   *[other] { $count } expedientes le esperan.
}
list-sorted = por orden de vencimiento
list-next = Siguiente
list-file = Expediente
list-turn = A quién le toca
list-progress = Avance
list-ship = Buque
list-free = Días libres
list-cost = Coste de la espera
list-loose = sin contenedor
list-free-before = antes de la llegada
list-free-unknown = aún no empezados
list-free-over = terminados hace { $span }
list-per-day = { $day } al día
list-due = vence: { $when }
list-late = con retraso de { $span }
list-cost-later = Días libres: quedan { $span }, luego { $day } al día
list-cost-now = Almacenaje: ya { $due }, luego { $day } al día
list-keys-move = línea siguiente, anterior
list-keys-open = abrir
list-keys-search = buscar

## Head of a file.

file-crumbs = Dónde está
file-title = { $goods }, { $containers }
file-title-loose = { $goods }, { $packages }
file-route = { $movement }, { $from } – { $to }
file-ship = Buque
file-bill = Conocimiento
file-manifest = Manifiesto
file-hs = Código SA
file-consignee = Destinatario
file-shipper = Expedidor
file-agent = Agente
file-terminal = Terminal
file-forwarder = Agrupador
file-aside = En torno al expediente

## What blocks it.

file-who-customs = La aduana
file-who-trader = El importador
file-you-registered = Le toca: el manifiesto espera su número
file-you-consignee = Le toca: una empresa reclama este conocimiento
file-you-arrival = Le toca: mantenga al día la llegada prevista
file-you-discharge = Le toca: falta el recuento
file-you-holds = Le toca: su bloqueo retiene la mercancía
file-you-release = Le toca: la mercancía espera el levante
file-you-order = Le toca: falta emitir la orden de entrega
file-you-endorsement = Le toca: la orden de entrega está en sus manos
file-you-appointment = Le toca: falta reservar la hora del camión
file-you-gate-out = Le toca: el camión puede venir a su hora
file-them-registered = { $who } debe registrar el manifiesto
file-them-consignee = { $who } debe confirmar el destinatario
file-them-consignee-unknown = El destinatario aún no se ha dado a conocer
file-them-arrival = { $who } espera la llegada del buque
file-them-discharge = { $who } debe recontar lo descargado
file-them-holds = { $who } retiene la mercancía
file-them-release = { $who } debe dar el levante
file-them-order = { $who } debe emitir la orden de entrega
file-them-endorsement = { $who } debe endosar la orden de entrega
file-them-appointment = { $who } debe reservar la hora del camión
file-them-gate-out = { $who } debe venir por la mercancía
file-why-registered = El expediente se abre a quienes concierne una vez registrado el manifiesto.
file-why-consignee = El destinatario sigue el expediente y recibe la orden de entrega una vez confirmado.
file-why-arrival = Nada hay que pagar antes de la llegada. El levante y la orden de entrega ya pueden prepararse.
file-why-discharge = La puerta sigue cerrada mientras falte el recuento de la descarga.
file-why-holds = La puerta sigue cerrada mientras haya un bloqueo.
file-why-release = La puerta sigue cerrada sin levante.
file-why-order = Sin orden de entrega nadie puede reservar un camión.
file-why-endorsement = El siguiente titular podrá reservar el camión.
file-why-appointment = La puerta sigue cerrada sin cita. La orden también puede endosarse a quien se ocupe.
file-why-gate-out = La puerta se abre con el pase, a la hora reservada.
file-for-whom = Puede actuar en nombre de { $who }.
file-since = En espera desde hace { $span }.
file-before = Vence: { $when }.
file-passed = Vencido hace { $span }.
file-times = { $since } { $before }
file-hold-line = { $container }, bloqueado por { $by }: «{ $reason }»
file-over = Todo ha salido
file-over-more = Última salida: { $when }. No queda nada por hacer.
file-over-here = La línea está cerrada
file-over-here-more = La mercancía no sale por la puerta. No queda nada por hacer.
file-over-houses = Dividido en conocimientos hijos
file-over-houses-more = { $count ->
    [one] Sigue en un expediente.
   *[other] Sigue en { $count } expedientes.
}
file-over-withdrawn = Retirado con su manifiesto
file-over-withdrawn-more = El agente anuló el manifiesto. No queda nada por hacer.
file-nothing = Nada que hacer ahora
file-nothing-more = Lo que siga aparecerá aquí en cuanto le toque a alguien.
file-see-pass = Pase
file-see-call = Ver la escala
file-write-to = Escribir a { $who }
file-ask = Hacer una pregunta
file-free-until = En los días libres
file-free-until-more = Fin: { $when }. Sin almacenaje.
file-free-after = Después de los días libres
file-free-after-more = Almacenaje: { $day } al día.
file-free-over = Días libres terminados hace { $span }
file-free-over-more = Almacenaje ya debido: { $due }.
file-free-day = Cada día más
file-free-day-more = { $day } de almacenaje.
file-free-not-yet = Días libres aún no empezados
file-free-not-yet-more = { $count ->
    [one] Un día sin almacenaje, desde el fin de la descarga.
   *[other] { $count } días sin almacenaje, desde el fin de la descarga.
}
file-unverified = Tarifa inicial, no verificada.

## The thread.

file-thread = El hilo del expediente
file-phase-before = Antes de la llegada
file-phase-arrival = Llegada
file-phase-customs = Controles y aduana
file-phase-exit = Salida
file-phase-done = { $count ->
    [one] un paso hecho
   *[other] { $count } pasos hechos
}
file-phase-done-at = { $count ->
    [one] un paso hecho, { $when }
   *[other] { $count } pasos hechos, { $when }
}
file-done-lodged = Presentado
file-done-registered = Registrado
file-done-consignee = Conocido
file-done-arrival = Llegó
file-done-discharge = Recontado
file-done-holds = Levantados
file-done-release = Concedido
file-done-order = Emitida
file-done-endorsement = En buenas manos
file-done-appointment = Reservada
file-done-gate-out = Salió
file-you-since = Le toca desde hace { $span }
file-them-since = Desde hace { $span }
file-axis-today = hoy { $day }
file-axis-months = { $from } – { $to }
file-legend-now = ahora
file-legend-limit = fin de los días libres, { $when }
file-legend-done = hecho
file-legend-them = en manos de otro
file-legend-you = en sus manos
file-legend-left = tiempo que queda
file-legend-later = reservado

## Messages and journal.

file-messages = Mensajes y sucesos
file-journal-all = Todo el diario
file-journal-title = Diario del expediente
file-journal-lead = cada acto, de quién, en nombre de quién, cuándo. Nada se borra de él.
file-journal-empty = Nada todavía. Los actos y mensajes aparecerán aquí.
file-journal-older = Más antiguo
file-write-text = Su mensaje
file-write-hint = Escriba a quienes tienen parte en el expediente…
file-write-for = Para
file-write-all = todos
file-write-send = Enviar

## What belongs to it.

file-containers = Contenedores
file-more-containers = { $count ->
    [one] Ver un contenedor más
   *[other] Ver { $count } contenedores más
}
file-box-left = Salió
file-box-held = Bloqueado
file-box-free = Puede salir
file-box-stays = Aún no
file-box-inside = { $packages }, { $mass }
file-seals = Precintos
file-order = Orden
file-left = Salió:
file-orders = Órdenes de entrega
file-more-orders = { $count ->
    [one] Ver una orden más
   *[other] Ver { $count } órdenes más
}
file-order-valid = vence:
file-order-held = Bloqueada
file-order-issued = emitida:
file-order-received = recibida:
file-order-endorsed = endosada:
file-appointments = Citas
file-appointment-waits = Falta algo
file-gate = puerta
file-issued = Documentos expedidos
file-issued-get = PDF
file-papers = Documentos
file-papers-attach = Adjuntar
file-papers-empty = Ningún documento. Los que se adjunten aparecerán aquí.
file-size-kib = { $count } KiB
file-size-mib = { $count } MiB
file-balance = Saldo de la línea
file-balance-manifested = Manifestado
file-balance-end = { $kind } { $reference }
file-balance-left = Queda
file-amendments = Modificaciones de la línea
file-amendment-seals = Precintos de { $container }
file-amendment-in-time = En plazo
file-amendment-waits = Espera a la aduana
file-amendment-approved = Aceptada
file-amendment-refused = Rechazada
file-amendment-approve = Aceptar…
file-amendment-refuse = Rechazar…
file-looks = Quién consultó este expediente
file-acts = Lo que puede hacer
file-acts-customs = Controles y aduana
file-acts-exit = Retirada
file-acts-file = Expediente
