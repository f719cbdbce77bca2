# Desks of those who decide or open hours: the officer's queue, a terminal's hours, the platform.

## The officer's queue.
queue-title = Cola de trabajo
queue-lead = { $count ->
    [0] Nada espera a esta oficina.
    [one] { $count } asunto por decidir, por plazo prometido.
   *[other] { $count } asuntos por decidir, ordenados por plazo prometido. Tome el primero.
}
queue-take = Tomar el siguiente
queue-late = con retraso
queue-soon = menos de 4 h
queue-rest = más de 4 h
queue-views = Vistas
queue-view-all = Todo
queue-view-register = Manifiestos por registrar
queue-view-release = Levantes por conceder
queue-view-hold = Sus retenciones
queue-empty = Nada que decidir aquí
queue-empty-more = Lo que espere a esta oficina aparecerá aquí, lo más urgente primero.
queue-left = Queda
queue-thing = Por decidir
queue-party = Operador
queue-task = Qué se pide
queue-task-register = Registrar
queue-task-release = Conceder el levante
queue-task-hold = Levantar su retención
queue-left-hours = { $hours } h { $minutes }
queue-left-minutes = { $minutes } min
queue-left-days = { $days } d
queue-late-hours = − { $hours } h { $minutes }
queue-late-minutes = − { $minutes } min
queue-late-days = − { $days } d
queue-no-promise = sin plazo
queue-waits = espera desde hace { $span }
queue-promised = prometido: { $at }
queue-limit = límite: { $at }
queue-left-out = { $count ->
    [one] { $count } línea apartada
   *[other] { $count } líneas apartadas
}
queue-key-next = siguiente
queue-key-move = recorrer
queue-key-enter = Intro
queue-key-open = abrir
queue-more = Más de la cola
queue-back = Volver a la cola
queue-checks = Controles automáticos
queue-my-holds = Sus retenciones
queue-since = desde { $at }
queue-register-next = Registrar y pasar al siguiente
queue-release-next = Firmar y pasar al siguiente
queue-release-whole = La decisión cubre todo lo que queda de la línea. Para una parte, abra el expediente.
queue-open-register = Abrir el manifiesto
queue-open-release = Abrir el expediente
queue-open-hold = Abrir el expediente
queue-fact-call = Escala
queue-fact-lodged = Presentado
queue-fact-channel = Recibido por
queue-fact-ship = Buque
queue-fact-mass = Mercancía
queue-fact-hs = Partida arancelaria
queue-fact-boxes = Contenedores

## What was checked before anybody decides.
check-in-time-ok = Presentado a tiempo
check-in-time-no = Presentado fuera de plazo
check-deadline = plazo: { $at }
check-lines-ok = Todas las líneas se guardaron
check-lines-no = Se apartaron líneas
check-lines-more = { $count ->
    [0] ningún error
    [one] { $count } conocimiento que el agente debe presentar de nuevo
   *[other] { $count } conocimientos que el agente debe presentar de nuevo
}
check-warnings-ok = Nada que comprobar en las líneas
check-warnings-no = Hay líneas por comprobar
check-totals = Totales contados de nuevo
check-consignees-ok = Destinatarios reconocidos
check-consignees-no = Hay destinatarios todavía sin reconocer
check-consignees-all = { $known } reconocidos de { $all }
check-consignees-first = { $known } reconocidos de las { $all } primeras líneas
check-ship-ok = Buque llegado
check-ship-no = Buque esperado
check-registered-ok = Manifiesto registrado
check-registered-no = Manifiesto todavía sin registrar
check-consignee-ok = Destinatario reconocido
check-consignee-no = Destinatario todavía sin reconocer
check-landed-ok = Contenedores descargados y punteados
check-landed-no = Descarga todavía sin puntear
check-landed-more = { $done } de { $all }
check-holds-ok = Ninguna retención
check-holds-no = Mercancía retenida
check-declared-ok = Ya hay un destino registrado
check-declared-no = Ninguna declaración registrada

## Hours of a terminal.
slots-title = Turnos
slots-lead = Las horas abiertas a los camiones y las plazas que quedan.
slots-days = Días
slots-before = Semana anterior
slots-after = Semana siguiente
slots-closed = cerrado
slots-free = { $count ->
    [0] completo
    [one] { $count } libre
   *[other] { $count } libres
}
slots-taken = { $count ->
    [one] { $count } reservado
   *[other] { $count } reservados
}
slots-full = completo
slots-none = Ninguna hora abierta ese día
slots-none-more = Abra horas: los titulares de órdenes las reservan enseguida.

## The platform's desk.
platform-title = Plataforma
platform-lead = Las solicitudes por comprobar y después por aprobar por una segunda persona.
platform-lead-auditor = Usted lo lee todo y no cambia nada. Sus lecturas quedan anotadas.
platform-views = Vistas
platform-view-applied = Por comprobar
platform-view-checked = Por aprobar
platform-view-incomplete = Por completar
platform-view-active = Activas
platform-view-suspended = Suspendidas
platform-view-services = Servicios
platform-view-journal = Diario
platform-none = Ninguna organización aquí
platform-none-applied = Una solicitud aparece aquí en cuanto se envía.
platform-none-checked = Una solicitud comprobada espera aquí la segunda mirada.
platform-none-incomplete = Las solicitudes a las que falta un documento esperan aquí su respuesta.
platform-none-active = Las organizaciones aprobadas aparecerán aquí.
platform-none-suspended = Ninguna organización está suspendida.
platform-party = Organización
platform-kind = Oficio
platform-standing = Estado
platform-since = Solicitud recibida
platform-waits = hace { $span }
platform-service = Servicio
platform-waiting = En espera
platform-oldest = La más antigua
platform-public = Estado de los servicios, para todos
