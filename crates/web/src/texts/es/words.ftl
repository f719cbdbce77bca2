# Words of the trade as a page shows them: kinds, duties, standings, steps, states, services, lists, counted things.

## Kinds of organisation.

kind-trader = Importador o exportador
kind-occasional-importer = Importador ocasional
kind-broker = Agente de aduanas
kind-shipping-agent = Agente marítimo
kind-forwarder = Transitario
kind-terminal = Terminal
kind-harbour-office = Capitanía
kind-customs = Aduana
kind-control-agency = Organismo de control
kind-bank = Banco
kind-haulier = Transportista
kind-platform = Plataforma
kind-auditor = Auditor

## What people do inside an organisation.

duty-manager = Responsable
duty-clerk = Gestor
duty-officer = Agente habilitado
duty-inspector = Inspector
duty-gate = Agente de puerta
duty-driver = Conductor
duty-reader = Lector

## Where an organisation is in its life.

party-standing-applied = Por verificar
party-standing-incomplete = Por completar
party-standing-checked = Verificada, por aprobar
party-standing-active = Activa
party-standing-rejected = Rechazada
party-standing-suspended = Suspendida

## What an organisation is told by e-mail.

preference-my-turn = Solo cuando le toca actuar
preference-everything = Cada cambio de sus expedientes
preference-nothing = Ningún correo

## Identifiers of an organisation.

identifier-ice = ICE
identifier-rc = Registro mercantil
identifier-tax = Identificador fiscal
identifier-cnss = Número de seguridad social (CNSS)
identifier-cin = Documento nacional de identidad
identifier-phone = Teléfono
identifier-email = Correo electrónico
identifier-address = Dirección
identifier-office = Puerto donde trabaja

## Mandates.

service-file = Seguimiento de expedientes
service-delivery = Endoso de órdenes de entrega
service-pickup = Citas de retirada
mandate-standing-offered = Ofrecido
mandate-standing-active = En vigor
mandate-standing-expired = Vencido
mandate-standing-declined = Declinado
mandate-standing-revoked = Terminado por una parte
right-mandate = Por mandato

## Manifests.

channel-edifact = Mensaje EDIFACT (CUSCAR)
channel-csv = Tabla CSV
channel-form = Formulario
manifest-standing-lodged = Presentado, por registrar
manifest-standing-registered = Registrado
manifest-standing-cancelled = Anulado
movement-import = Importación
movement-transit = Tránsito
movement-transhipment = Transbordo
severity-error = Error
severity-warning = Por comprobar
severity-info = Para su información

## Port calls: where the ship is.

call-stage-announced = Anunciado
call-stage-arrived = Llegado
call-stage-berthed = Atracado
call-stage-discharging = Descargando
call-stage-discharged = Descargado
call-stage-departed = Salido
call-stage-cancelled = Escala anulada

## Delivery orders, appointments, passes.

order-standing-open = Válida
order-standing-consumed = Usada
order-standing-revoked = Revocada
order-standing-expired = Caducada
appointment-standing-booked = Reservada
appointment-standing-cancelled = Anulada
appointment-standing-used = Camión salido
pass-standing-valid = Válido: la barrera se abrirá
pass-standing-waiting = Todavía no: falta algo
pass-standing-used = Usado: el camión salió
pass-standing-expired = La hora ya pasó
pass-standing-cancelled = Anulado
pass-standing-replaced = Sustituido por otro
pass-standing-unknown = No encontrado: compruebe el código

## What the tally found, how a line ended.

outcome-agreed = Conforme
outcome-short = Falta
outcome-over = Sobrante
outcome-damaged = Averiado
end-clearance = Levante
end-transit = Tránsito
end-transhipment = Transbordo
end-re-export = Reexportación
end-abandonment = Abandono a favor del Estado
end-shortage = Falta en el desembarque
end-houses = Conocimientos hijos
end-withdrawn = Retirada con el manifiesto

## Steps of a file, and what their turn asks.

step-lodged = Presentación del manifiesto
step-registered = Registro del manifiesto
step-consignee = Destinatario
step-arrival = Llegada del buque
step-discharge = Recuento en la descarga
step-holds = Bloqueos
step-release = Levante
step-order = Orden de entrega
step-endorsement = Endoso de la orden
step-appointment = Cita de retirada
step-gate-out = Salida por la puerta
todo-lodged = Presentar el manifiesto
todo-registered = Registrar el manifiesto
todo-consignee = Confirmar el destinatario
todo-arrival = Mantener al día la llegada prevista
todo-discharge = Hacer el recuento
todo-holds = Levantar el bloqueo
todo-release = Dar el levante
todo-order = Emitir la orden de entrega
todo-endorsement = Endosar la orden de entrega
todo-appointment = Reservar una cita
todo-gate-out = Sacar la mercancía del puerto

## How an organisation stands to a file.


## Whose turn it is.

state-you = Le toca
state-them = Le toca a otro
state-ok = Hecho
state-late = Con retraso
state-later = Pendiente
state-stop = Rechazado
state-skipped = No procede

## State of the services.

service-name-database = Base de datos
service-name-journal = Registro sellado
service-name-work = Tareas de fondo
service-name-mail = Correo
service-name-webhooks = Webhooks
service-state-normal = Normal
service-state-slow = Lento
service-state-down = Parado

## Reference lists.

list-places = Puertos y lugares
list-positions = Partidas arancelarias
list-countries = Países
list-currencies = Monedas
list-customs-offices = Oficinas de aduana
list-container-types = Tipos de contenedores
list-package-kinds = Clases de bultos

## What led a search to a thing.

search-by-container = Contenedor
search-by-bill = Conocimiento
search-by-order = Orden de entrega
search-by-manifest = Manifiesto
search-by-call = Escala
search-by-pass = Pase
search-by-ship = Número OMI
search-by-plate = Matrícula
search-by-ship-name = Nombre del buque
search-by-name = Nombre

## Counted things.

unit-packages = { $count ->
    [one] { $count } bulto
   *[other] { $count } bultos
}
unit-pieces = { $count ->
    [one] { $count } pieza
   *[other] { $count } piezas
}
unit-containers = { $count ->
    [one] { $count } contenedor
   *[other] { $count } contenedores
}
unit-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
unit-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
unit-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
unit-trucks = { $count ->
    [one] { $count } camión
   *[other] { $count } camiones
}
unit-findings = { $count ->
    [one] { $count } observación
   *[other] { $count } observaciones
}
unit-bills = { $count ->
    [one] { $count } conocimiento
   *[other] { $count } conocimientos
}
unit-steps-of = { $done ->
    [one] { $done } etapa de { $all }
   *[other] { $done } etapas de { $all }
}

# Import titles.
service-title = títulos de importación
title-standing-subscribed = Suscrito
title-standing-with-bank = En el banco
title-standing-refused = Rechazado
title-standing-domiciled = Domiciliado
title-standing-expired = Vencido
title-standing-cleared = Liquidado
title-standing-cancelled = Anulado
imputed-reserved = Reservado
imputed-settled = Imputado
imputed-given-back = Devuelto
