# Controls of agencies: the list, one of them, its forms.

rail-controls = Controles
controls-title = Controles
controls-lead = Lo que otras administraciones comprueban antes del levante: qué piden, quién debe actuar, hasta cuándo.
controls-none = Ningún control. Una declaración que lo necesita lo abre por sí sola.
controls-number = Control
controls-stage = Etapa
controls-importer = Importador
controls-due = Plazo
controls-who = Debe hacerlo: { $who }
controls-no-clock = sin plazo
controls-more = Siguientes
control-now = Dónde está el control
control-your-turn = Le toca a usted.
control-until = A más tardar
control-late = fuera de plazo
control-appointment = Cita
control-report = Informe
control-certificate = Certificado
control-missing = { $count ->
    [one] Falta un documento.
   *[other] Faltan { $count } documentos.
}
control-said-by = Respuestas · { $who }
control-known = la plataforma ya lo sabe
control-unanswered = sin respuesta
control-yes = Sí
control-no = No
control-moves = Etapas recorridas
control-no-move = Nada se ha movido todavía.
control-history = Diario del control
control-papers = Documentos
control-no-paper = No se pide ningún documento.
control-attach = Adjuntar
control-replace = Sustituir
control-show = Tomarlo del expediente
control-fees = Tasas
control-paid = pagada
control-unpaid = por pagar
control-rule = El expediente y la norma
control-declared = Declaración
control-office = Oficina
control-edition = Procedimiento, edición
control-law = Norma

act-control-answer = Responder a las preguntas
act-control-answer-lead = Sus respuestas se guardan al momento; de ellas pueden salir otras preguntas. Después las envía de una vez.
act-control-answer-done = Las respuestas están guardadas.
journal-control-answer = respondió a preguntas del control

act-control-attach = Adjuntar un documento
act-control-attach-lead = El documento lo lee la administración que controla, y solo ella con la aduana.
act-control-attach-done = El documento está en el control.
journal-control-attach = adjuntó un documento al control

act-control-show = Mostrar un documento del expediente
act-control-show-lead = Un documento que ya está en el expediente sirve también al control. Sin elección, se retira lo que se había mostrado.
act-control-show-done = Queda anotado.
journal-control-show = mostró al control un documento del expediente

act-control-move = Hacer avanzar el control
act-control-move-lead = Lo que usted hace queda en el diario, con su nombre. Nada se retira.
act-control-move-done = El control ha avanzado.
journal-control-move = hizo avanzar el control

act-control-pay = Anotar una tasa pagada
act-control-pay-lead = La caja de la administración recibió el importe entero; su recibo da la referencia.
act-control-pay-done = La tasa consta como pagada.
journal-control-pay = anotó una tasa pagada

journal-control-open = abrió un control
journal-control-lapse = constató un plazo vencido
journal-control-drop = cerró el control con su declaración

field-document = Documento pedido
field-paper = Documento del expediente
hint-paper = Vacío para retirar lo que se había mostrado.
field-verb = Lo que usted hace
field-law = Norma aplicada
field-control-move-appointment = Día y hora fijados
field-report = Número del informe
field-fee = Tasa
field-control-pay-reference = Número del recibo

queue-view-control = Controles
queue-task-control = Controlar
queue-open-control = Abrir el control
queue-of-control = control de mercancías
queue-fact-who = Debe hacerlo
check-control-time-ok = Dentro del plazo
check-control-time-no = Fuera de plazo, se avisó a la jerarquía
check-control-papers-ok = Están todos los documentos
check-control-papers-no = Faltan documentos
check-control-papers-more = { $done } de { $all }
check-control-fees-ok = Nada por pagar
check-control-fees-no = Tasas por pagar

refusal-from-packs = Un procedimiento, tal como lo dice su edición. Lo que falta se completa; un acto rechazado queda en el diario del control.
