# Port calls and manifests, and the journal of any thing.

## The journal of a thing.
told-title = Diario
told-none = Nada todavía. Cada acto se leerá aquí.
told-refused = no pudo: { $act }
told-for = por { $whom }

## Port calls.
calls-title = Buques y escalas
calls-lead = Las escalas que le conciernen, la más reciente primero.
calls-crumbs = Está aquí
calls-none = Ninguna escala por ahora
calls-none-more = Una escala aparece aquí en cuanto su agente marítimo la anuncia.
calls-earlier = Escalas anteriores
calls-ship = Buque
calls-stage = Dónde está
calls-arrival = Llegada
calls-eta-short = prevista
calls-berth = Terminal y atraque
calls-berth-name = Atraque
calls-agent = Agente marítimo
calls-terminal = Terminal
calls-port = Puerto
calls-number = Número de escala
calls-imo = OMI
calls-who = La escala
calls-from-to = De { $from } a { $to }
calls-to = A { $to }
calls-times = Las horas de la escala
calls-to-come = pendiente
calls-expected = prevista { $at }
calls-discharge-since = empezó { $at }
calls-time-announced = Anunciada
calls-time-manifest = Manifiesto antes de
calls-manifest-lodged = manifiesto presentado
calls-time-eta = Llegada prevista
calls-time-arrived = Llegada
calls-time-berth = Atracado
calls-time-discharging = Descarga empezada
calls-time-discharged = Descarga terminada
calls-time-free = Fin de los días libres
calls-free-unknown = se cuenta desde el fin de la descarga
calls-time-departed = Salida
calls-manifests = Manifiestos de la escala
calls-no-manifest = No se ha presentado ningún manifiesto para esta escala.

## Manifests.
manifests-title = Manifiestos
manifests-one = Manifiesto
manifests-lead = Sus declaraciones sumarias, la última presentada primero.
manifests-none = Ningún manifiesto
manifests-none-more = Un manifiesto se presenta desde la página de su escala.
manifests-reference = Referencia
manifests-number = Número
manifests-state = Dónde está
manifests-bills = Conocimientos
manifests-bill = Conocimiento
manifests-boxes = Contenedores
manifests-mass = Peso bruto
manifests-packages = Bultos
manifests-left-out = Apartados
manifests-due = respuesta de la aduana { $at }
manifests-lodged-at = Presentado
manifests-late = fuera de plazo
manifests-figure-bills = conocimientos guardados
manifests-figure-left-out = conocimientos apartados
manifests-figure-boxes = contenedores
manifests-figure-packages = bultos
manifests-figure-mass = peso bruto
manifests-clean = Nada que corregir
manifests-clean-more = Cada línea se leyó y se comprobó: dígitos de control, puertos, partidas, duplicados y totales.
manifests-findings = Lo que hay que corregir
manifests-severity = Gravedad
manifests-what = Qué está mal
manifests-place = Dónde
manifests-place-whole = fichero entero
manifests-place-segment = segmento { $line }
manifests-place-element = segmento { $line }, elemento { $column }
manifests-place-component = segmento { $line }, elemento { $column }, componente { $part }
manifests-place-line = línea { $line }
manifests-place-column = línea { $line }, columna { $column }
manifests-more-findings = { $count ->
    [one] { $count } observación más en la respuesta APERAK.
   *[other] { $count } observaciones más en la respuesta APERAK.
}
manifests-lines = Líneas
manifests-consignee = Destinatario
manifests-unknown = todavía sin reconocer
manifests-loose = sin contenedor
manifests-remaining = Bultos restantes
manifests-cleared = saldado
manifests-withdrawn = retirado
manifests-lines-before = Líneas anteriores
manifests-lines-next = Líneas siguientes
manifests-answers = Respuestas para descargar
manifests-contrl = CONTRL, respuesta sobre la forma
manifests-aperak = APERAK, respuesta sobre el fondo
manifests-source = El fichero tal como se envió
