# Every act: its button and title, what it does, what is said once it is done, how a journal tells it after the
# name of who did it. Then every field, with its hint and its choices; a key with the act in it goes before the
# plain one.

## Organisations.

act-party-apply = Solicitar el registro
act-party-apply-lead = Registre su empresa y su primer responsable. La plataforma verifica la solicitud, otra persona la aprueba y se le envía la respuesta.
act-party-apply-done = Su solicitud de registro está enviada.
journal-party-apply = solicitó su registro

act-party-complete = Devolver la solicitud completa
act-party-complete-lead = Usted añadió lo que faltaba. La solicitud vuelve a la plataforma, que retoma la verificación.
act-party-complete-done = La solicitud completa está de nuevo en la plataforma.
journal-party-complete = devolvió su solicitud completa

act-party-ask = Pedir lo que falta
act-party-ask-lead = Se avisa a la empresa, que lee su mensaje. La solicitud espera después a que la complete.
act-party-ask-done = Se ha pedido a la empresa lo que falta.
journal-party-ask = pidió lo que falta en la solicitud

act-party-check = Marcar como verificada
act-party-check-lead = Primera revisión: los identificadores y los documentos concuerdan. Después le toca a otra persona de la plataforma aprobarla.
act-party-check-done = La solicitud está verificada; otra persona debe aprobarla.
journal-party-check = verificó la solicitud de registro

act-party-approve = Aprobar el registro
act-party-approve-lead = Segunda revisión, por una persona distinta de quien verificó. Se avisa a la empresa, que puede actuar de inmediato.
act-party-approve-done = El registro está aprobado.
journal-party-approve = aprobó el registro

act-party-reject = Rechazar el registro
act-party-reject-lead = Se avisa a la empresa, que lee su motivo. La solicitud queda cerrada.
act-party-reject-done = El registro está rechazado.
journal-party-reject = rechazó el registro

act-party-suspend = Suspender la organización
act-party-suspend-lead = No inicia nada nuevo, pero sigue leyendo sus expedientes. Se le avisa y lee su motivo.
act-party-suspend-done = La organización está suspendida.
journal-party-suspend = suspendió la organización

act-party-resume = Restablecer la organización
act-party-resume-lead = La suspensión termina: la organización puede actuar de nuevo, desde ahora.
act-party-resume-done = La organización está restablecida.
journal-party-resume = restableció la organización

act-party-invite = Invitar a una persona
act-party-invite-lead = Se le envía un enlace por correo; sirve una vez, durante 14 días. La persona entra en su equipo cuando lo sigue.
act-party-invite-done = La invitación está enviada.
journal-party-invite = invitó a una persona

act-party-join = Unirse al equipo
act-party-join-lead = Entra en el equipo de esta organización, con las funciones que eligió su responsable.
act-party-join-done = Ya forma parte del equipo.
journal-party-join = recibió a una persona invitada

act-party-duties = Cambiar las funciones
act-party-duties-lead = Las funciones elegidas sustituyen a las anteriores de inmediato. Una organización siempre conserva un responsable.
act-party-duties-done = Las funciones están cambiadas.
journal-party-duties = cambió las funciones de una persona

act-party-dismiss = Retirar del equipo
act-party-dismiss-lead = La persona pierde de inmediato el acceso a su organización. Sus actos quedan en el registro.
act-party-dismiss-done = La persona está retirada del equipo.
journal-party-dismiss = retiró a una persona de su equipo

act-party-preferences = Elegir los correos
act-party-preferences-lead = Todo llega a su bandeja de entrada en Diwan. Elija lo que también se le envía por correo.
act-party-preferences-done = Su elección de correos está registrada.
journal-party-preferences = cambió sus correos

act-party-attach = Adjuntar un documento al registro
act-party-attach-lead = PDF, JPEG, PNG o XML, 10 MiB como máximo. La plataforma lo lee con su solicitud.
act-party-attach-done = El documento está adjunto al registro.
journal-party-attach = adjuntó un documento a su registro

act-party-found = Dar de alta una organización
act-party-found-lead = La plataforma da de alta esta organización por sí misma, sin solicitud previa.
act-party-found-done = La organización está dada de alta.
journal-party-found = dio de alta la organización

## Keys for programs.

act-key-create = Crear una clave de API
act-key-create-lead = Un programa actúa con ella en nombre de su organización. Su secreto se muestra una sola vez: guárdelo en lugar seguro.
act-key-create-done = La clave está creada. Copie su secreto ahora: no se mostrará más.
journal-key-create = creó una clave de API

act-key-revoke = Retirar la clave
act-key-revoke-lead = Los programas que la usan quedan rechazados de inmediato. Una clave retirada no vuelve.
act-key-revoke-done = La clave está retirada.
journal-key-revoke = retiró una clave de API

## Webhooks.

act-webhook-create = Añadir un webhook
act-webhook-create-lead = Cada cambio de sus expedientes, escalas y manifiestos se envía, firmado, a esta dirección. El secreto de firma se muestra una sola vez.
act-webhook-create-done = El webhook está añadido. Copie su secreto ahora: no se mostrará más.
journal-webhook-create = añadió un webhook

act-webhook-remove = Retirar el webhook
act-webhook-remove-lead = Ya no se envía nada a esta dirección.
act-webhook-remove-done = El webhook está retirado.
journal-webhook-remove = retiró un webhook

## People.

act-user-secret = Cambiar la seguridad de la cuenta
act-user-secret-lead = Elija una contraseña nueva o ajuste la doble verificación.
act-user-secret-done = La seguridad de su cuenta está cambiada.
journal-user-secret = cambió la seguridad de una cuenta

act-user-sign-out-everywhere = Cerrar todas las sesiones
act-user-sign-out-everywhere-lead = Todas sus sesiones terminan, en todos los dispositivos. Después vuelve a entrar con su contraseña.
act-user-sign-out-everywhere-done = Todas sus sesiones han terminado.
journal-user-sign-out-everywhere = cerró todas las sesiones de una cuenta

act-user-language = Elegir el idioma de los correos
act-user-language-lead = Sus correos llegan en este idioma, sea cual sea el de las páginas.
act-user-language-done = El idioma de sus correos está guardado.
journal-user-language = eligió el idioma de los correos de una cuenta

act-user-erase = Borrar los datos de una persona
act-user-erase-lead = Su nombre, su dirección y su cuenta desaparecen. Sus actos quedan en el registro, sin nombre. No se puede deshacer.
act-user-erase-done = Los datos de esta persona están borrados.
journal-user-erase = borró los datos de una persona

## Mandates.

act-mandate-offer = Ofrecer un mandato
act-mandate-offer-lead = Otra organización podrá actuar en su nombre, para los servicios y la duración elegidos. Se le avisa; nada empieza antes de que acepte.
act-mandate-offer-done = El mandato está ofrecido; espera ser aceptado.
journal-mandate-offer = ofreció un mandato

act-mandate-accept = Aceptar el mandato
act-mandate-accept-lead = Puede actuar en nombre del mandante, dentro de los límites del mandato. Se le avisa, y cada acto nombra el mandato.
act-mandate-accept-done = El mandato está aceptado.
journal-mandate-accept = aceptó el mandato

act-mandate-decline = Declinar el mandato
act-mandate-decline-lead = Se avisa al mandante, que puede elegir otra organización.
act-mandate-decline-done = El mandato está declinado.
journal-mandate-decline = declinó el mandato

act-mandate-revoke = Poner fin al mandato
act-mandate-revoke-lead = El mandato ya no da ningún derecho, desde ahora. Se avisa a la otra parte; su motivo queda en el registro.
act-mandate-revoke-done = El mandato ha terminado.
journal-mandate-revoke = puso fin al mandato

## Port calls.

act-call-announce = Anunciar una escala
act-call-announce-lead = La escala recibe un número. La capitanía, el terminal y la aduana la ven de inmediato, y usted puede presentar el manifiesto.
act-call-announce-done = La escala está anunciada.
journal-call-announce = anunció la escala

act-call-eta = Cambiar la llegada prevista
act-call-eta-lead = La nueva hora sustituye a la anterior para todos. El plazo del manifiesto se cuenta desde ella.
act-call-eta-done = La llegada prevista está cambiada.
journal-call-eta = cambió la llegada prevista

act-call-arrive = Registrar la llegada
act-call-arrive-lead = Los plazos corren desde esta hora. Una vez registrada, ya no cambia.
act-call-arrive-done = La llegada del buque está registrada.
journal-call-arrive = registró la llegada del buque

act-call-berth = Registrar el atraque
act-call-berth-lead = Indique el atraque y la hora. Después le toca al terminal registrar el inicio de la descarga.
act-call-berth-done = El atraque está registrado.
journal-call-berth = registró el atraque del buque

act-call-start-discharge = Registrar el inicio de la descarga
act-call-start-discharge-lead = La hora en que empezó la descarga, después del atraque. Una vez registrada, ya no cambia.
act-call-start-discharge-done = El inicio de la descarga está registrado.
journal-call-start-discharge = registró el inicio de la descarga

act-call-end-discharge = Registrar el fin de la descarga
act-call-end-discharge-lead = Los días libres se cuentan desde esta hora, para toda la mercancía de la escala. Después ya no cambia.
act-call-end-discharge-done = El fin de la descarga está registrado.
journal-call-end-discharge = registró el fin de la descarga

act-call-depart = Registrar la salida
act-call-depart-lead = La hora en que el buque salió del puerto. Después ya no se presenta ningún manifiesto para esta escala.
act-call-depart-done = La salida del buque está registrada.
journal-call-depart = registró la salida del buque

act-call-cancel = Anular la escala
act-call-cancel-lead = El buque no vendrá. Es posible hasta su llegada; su motivo queda en el registro.
act-call-cancel-done = La escala está anulada.
journal-call-cancel = anuló la escala

## Manifests.

act-manifest-lodge = Presentar el manifiesto
act-manifest-lodge-lead = Envíe un fichero CUSCAR o CSV, o escriba los conocimientos. De un fichero se guardan las líneas correctas y se le muestran los errores; después le toca a la aduana registrar.
act-manifest-lodge-done = El manifiesto está presentado; le toca a la aduana registrarlo.
journal-manifest-lodge = presentó el manifiesto

act-manifest-register = Registrar el manifiesto
act-manifest-register-lead = El manifiesto recibe su número y sus expedientes se abren a quienes conciernen. Se avisa al agente marítimo y a los destinatarios conocidos.
act-manifest-register-done = El manifiesto está registrado.
journal-manifest-register = registró el manifiesto

act-manifest-cancel = Anular el manifiesto
act-manifest-cancel-lead = Es posible mientras la aduana no lo haya registrado. Se retiran todos sus expedientes; su motivo queda en el registro.
act-manifest-cancel-done = El manifiesto está anulado.
journal-manifest-cancel = anuló el manifiesto

act-manifest-withdraw = Retirar los expedientes de un manifiesto anulado
act-manifest-withdraw-lead = La plataforma retira los expedientes por sí misma, tras la anulación del manifiesto.
act-manifest-withdraw-done = Los expedientes del manifiesto anulado están retirados.
journal-manifest-withdraw = retiró el expediente con su manifiesto anulado

## Files.

act-dossier-read = Leer el expediente
act-dossier-read-lead = Cada lectura queda anotada: quienes tienen derecho al expediente ven quién lo consultó.
act-dossier-read-done = La lectura del expediente está anotada.
journal-dossier-read = leyó el expediente

act-dossier-claim = Reclamar un conocimiento
act-dossier-claim-lead = Declare que es suyo, o de un cliente que le dio mandato, con uno de sus contenedores como prueba. Después le toca al agente marítimo confirmar.
act-dossier-claim-done = El conocimiento está reclamado; le toca responder al agente marítimo.
journal-dossier-claim = reclamó el conocimiento

act-dossier-confirm = Confirmar el destinatario
act-dossier-confirm-lead = La organización que reclama el conocimiento pasa a ser su destinatario y sigue todo el expediente.
act-dossier-confirm-done = El destinatario está confirmado.
journal-dossier-confirm = confirmó el destinatario

act-dossier-refuse = Rechazar la reclamación
act-dossier-refuse-lead = Se avisa a quien la hizo, que lee su motivo. El conocimiento vuelve a esperar a su destinatario.
act-dossier-refuse-done = La reclamación está rechazada.
journal-dossier-refuse = rechazó la reclamación

act-dossier-forwarder = Designar al transitario
act-dossier-forwarder-lead = Este transitario ve el expediente y puede dividir el conocimiento en conocimientos hijos.
act-dossier-forwarder-done = El transitario está designado.
journal-dossier-forwarder = designó al transitario

act-dossier-split = Dividir el conocimiento
act-dossier-split-lead = Se abre un expediente por cada conocimiento hijo. Sus bultos y pesos, juntos, son exactamente los del conocimiento.
act-dossier-split-done = El conocimiento está dividido.
journal-dossier-split = dividió el conocimiento

act-dossier-write = Escribir un mensaje
act-dossier-write-lead = Lo reciben todos los que participan en el expediente, o solo la organización que usted elija.
act-dossier-write-done = El mensaje está enviado.
journal-dossier-write = escribió un mensaje

act-dossier-attach = Adjuntar un documento
act-dossier-attach-lead = PDF, JPEG, PNG o XML, 10 MiB como máximo. Pueden leerlo quienes tienen derecho a los documentos del expediente.
act-dossier-attach-done = El documento está adjunto.
journal-dossier-attach = adjuntó un documento

act-dossier-amend = Modificar la línea
act-dossier-amend-lead = Cambie el destinatario, la descripción o los precintos. Si el manifiesto está registrado y su plazo ha vencido, la modificación espera la decisión de la aduana; si no, vale de inmediato.
act-dossier-amend-done = La modificación está registrada.
journal-dossier-amend = modificó la línea

act-dossier-decide-amendment = Decidir sobre una modificación tardía
act-dossier-decide-amendment-lead = Si se acepta, cambia la línea de inmediato; si se rechaza, la línea queda como está. La decisión ya no cambia.
act-dossier-decide-amendment-done = La decisión está registrada.
journal-dossier-decide-amendment = decidió sobre una modificación tardía

act-dossier-tally = Hacer el recuento
act-dossier-tally-lead = Indique cómo se desembarcó la mercancía respecto al manifiesto. Lo que falta se salda de la línea; el resultado ya no cambia.
act-dossier-tally-done = El recuento está registrado.
journal-dossier-tally = hizo el recuento

## Holds on containers.

act-hold-place = Bloquear un contenedor
act-hold-place-lead = El contenedor no sale hasta que usted levante el bloqueo. Vale también para los demás conocimientos del manifiesto que lo comparten.
act-hold-place-done = El contenedor está bloqueado.
journal-hold-place = bloqueó un contenedor

act-hold-lift = Levantar el bloqueo del contenedor
act-hold-lift-lead = Usted levanta su propio bloqueo. Los de otras autoridades siguen, y solo ellas los levantan.
act-hold-lift-done = El bloqueo del contenedor está levantado.
journal-hold-lift = levantó su bloqueo del contenedor

## The release.

act-release-grant = Dar el levante
act-release-grant-lead = La línea se salda con la declaración, el tránsito u otro destino. Cuando no queda nada y el destino lo permite, la mercancía puede salir.
act-release-grant-done = El levante o el saldo está registrado.
journal-release-grant = dio el levante o saldó la línea

## Delivery orders.

act-paper-withdraw = Retirar el documento
act-paper-withdraw-lead = Quien lo escanee leerá que ya no vale. Aquello por lo que se expidió queda: un levante no se deshace.
act-paper-withdraw-done = El documento está retirado.
journal-paper-withdraw = retiró un documento expedido
act-order-issue = Emitir la orden de entrega
act-order-issue-lead = Una orden por contenedor, o por lote sin contenedor. Se avisa a su titular, que puede endosarla o reservar una cita.
act-order-issue-done = La orden de entrega está emitida.
journal-order-issue = emitió una orden de entrega

act-order-endorse = Endosar la orden de entrega
act-order-endorse-lead = La orden pasa a otra organización, a la que se avisa. Después usted ya no dispone de ella.
act-order-endorse-done = La orden de entrega está endosada.
journal-order-endorse = endosó la orden de entrega

act-order-revoke = Revocar la orden de entrega
act-order-revoke-lead = Es posible mientras no se haya usado para salir. Se avisa a su titular, y la orden ya no abre la puerta.
act-order-revoke-done = La orden de entrega está revocada.
journal-order-revoke = revocó la orden de entrega

act-order-hold = Bloquear la orden de entrega
act-order-hold-lead = La orden no se endosa ni abre la puerta hasta que usted levante el bloqueo. Su motivo se lee en el expediente.
act-order-hold-done = La orden de entrega está bloqueada.
journal-order-hold = bloqueó la orden de entrega

act-order-lift = Levantar el bloqueo de la orden
act-order-lift-lead = Usted levanta su propio bloqueo. Los de otras autoridades siguen, y solo ellas los levantan.
act-order-lift-done = El bloqueo de la orden está levantado.
journal-order-lift = levantó su bloqueo de la orden de entrega

## Hours of a terminal.

act-slot-open = Abrir horas para camiones
act-slot-open-lead = Cada hora del periodo admite ese número de camiones. Los titulares de órdenes pueden reservar de inmediato; 14 días como máximo cada vez.
act-slot-open-done = Las horas están abiertas para camiones.
journal-slot-open = abrió horas para camiones

## Appointments.

act-appointment-book = Reservar una cita
act-appointment-book-lead = Una hora para un camión. Recibe un pase, con un código que se dice en la puerta; se avisa al transportista.
act-appointment-book-done = La cita está reservada y el pase está listo.
journal-appointment-book = reservó una cita

act-appointment-change = Cambiar la cita
act-appointment-change-lead = Elija otra hora, otro camión u otro conductor. La hora anterior se devuelve; el pase sigue siendo el mismo.
act-appointment-change-done = La cita está cambiada.
journal-appointment-change = cambió la cita

act-appointment-cancel = Anular la cita
act-appointment-cancel-lead = La hora se devuelve y el pase ya no abre la puerta. Después puede reservar otra.
act-appointment-cancel-done = La cita está anulada.
journal-appointment-cancel = anuló la cita

## The gate.

act-gate-out = Dejar salir el camión
act-gate-out-lead = La barrera se abre si todo concuerda: levante, orden de entrega, cita, ningún bloqueo. Si no, usted lee qué falta y a quién le toca.
act-gate-out-done = El camión ha salido.
journal-gate-out = dejó salir el camión

act-gate-tell = Comunicar una salida posterior
act-gate-tell-lead = Para un camión que salió con la línea de la puerta cortada, dentro de 30 días. Si faltaba algo, la salida se registra con lo que faltaba.
act-gate-tell-done = La salida está registrada.
journal-gate-tell = comunicó una salida posterior

## The sealed log.

act-log-restored = Empezar un nuevo registro sellado
act-log-restored-lead = La base se restauró desde una copia. El nuevo registro conserva los mismos asientos y nombra el último estado del anterior.
act-log-restored-done = Ha empezado un nuevo registro sellado.
journal-log-restored = empezó un nuevo registro sellado tras una restauración

## Fields several acts share.

field-reason = Motivo
hint-reason = Queda en el registro, y lo leen aquellos a quienes concierne el acto.
field-party-ask-reason = Lo que falta
hint-party-ask-reason = La empresa lee este texto: indique qué debe añadir o corregir.
field-at = Fecha y hora
hint-at = Hora de Marruecos, ya pasada.
field-call-arrive-at = Hora de llegada
field-call-berth-at = Hora de atraque
field-call-start-discharge-at = Inicio de la descarga
field-call-end-discharge-at = Fin de la descarga
field-call-depart-at = Hora de salida
field-dossier-tally-at = Hora del desembarque
hint-dossier-tally-at = Si se deja vacía, es ahora. Hora de Marruecos.
field-gate-tell-at = Hora de salida
field-container = Contenedor
hint-container = Cuatro letras y siete cifras, como CSQU3054383.
hint-dossier-claim-container = Uno de los contenedores del conocimiento. Vacío si la carga va sin contenedor.
field-dossier-amend-container = Contenedor cuyos precintos cambian
hint-dossier-amend-container = Vacío si los precintos no cambian.
hint-dossier-tally-container = Vacío si la carga va sin contenedor.
hint-order-issue-container = Vacío si la carga va sin contenedor.
hint-dossier-split-container = Un contenedor del conocimiento dividido. Vacío si la carga va sin contenedor.
hint-manifest-lodge-container = Como CSQU3054383. Vacío si la carga va sin contenedor.
field-order = Orden de entrega
hint-order = Su número, como BAD-DKL0001-001.
field-file = Fichero
hint-file = PDF, JPEG, PNG o XML, 10 MiB como máximo.
field-party-attach-file = Documento
field-manifest-lodge-file = Fichero del manifiesto
hint-manifest-lodge-file = Mensaje CUSCAR o tabla CSV, 64 MiB como máximo. Vacío si escribe los conocimientos.
field-dossier-attach-file = Documento
field-bill = Conocimiento
hint-bill = Su número, como en el documento.
hint-dossier-claim-bill = Su número, como DKL0001. Cópielo del conocimiento.
field-dossier-split-bill = Conocimiento hijo
hint-dossier-split-bill = Su número, como HBL-0001.
field-manifest-lodge-bill = Conocimientos
hint-manifest-lodge-bill = Una línea por conocimiento, si no tiene fichero.
field-consignee = Destinatario
hint-consignee = Su nombre, como en el conocimiento.
field-dossier-claim-consignee = Para qué cliente
hint-dossier-claim-consignee = Vacío si el conocimiento es suyo. Si no, el nombre exacto o el ICE del cliente que le dio mandato.
field-dossier-amend-consignee = Nuevo destinatario
hint-dossier-amend-consignee = Vacío si el nombre no cambia.
field-consignee-ice = ICE del destinatario
hint-consignee-ice = Quince cifras. Con él, un destinatario registrado se reconoce sin reclamación.
field-description = Descripción de la mercancía
field-dossier-amend-description = Nueva descripción
hint-dossier-amend-description = Vacía si no cambia.
field-packages = Número de bultos
hint-release-grant-packages = Vacío para todo lo que queda en la línea.
hint-order-issue-packages = Solo para carga sin contenedor. Vacío para todo lo que queda.
field-gross-kg = Peso bruto
hint-gross-kg = En kilogramos, con tres decimales como máximo.
hint-release-grant-gross-kg = Vacío para todo lo que queda en la línea.
hint-order-issue-gross-kg = Solo para carga sin contenedor. Vacío para todo lo que queda.
field-from = Desde
field-mandate-offer-from = Válido desde
hint-mandate-offer-from = Si se deja vacío, es ahora.
field-slot-open-from = Primera hora
field-until = Hasta
field-mandate-offer-until = Válido hasta
hint-mandate-offer-until = Dos años como máximo después del inicio.
field-slot-open-until = Fin de la última hora
hint-slot-open-until = 14 días como máximo después de la primera hora.
field-to = A quién
field-dossier-write-to = Para una sola organización
hint-dossier-write-to = Vacío para escribir a todos los que participan en el expediente. Si no, su nombre exacto o su ICE.
field-order-endorse-to = Nuevo titular
hint-order-endorse-to = Su nombre exacto o su ICE.
field-eta = Llegada prevista
hint-eta = Hora de Marruecos.

## Organisations, people, keys.

field-email = Correo electrónico
hint-email = Allí se envía el enlace de invitación. Como amina@example.ma.
field-duties = Funciones
hint-duties = Una o varias. Deciden lo que la persona puede hacer.
field-user = Persona
field-letters = Lo que se envía por correo
field-label = Nombre de la clave
hint-label = Para reconocerla más tarde, como ERP.
field-scopes = Lo que la clave permite
hint-scopes = Si se deja vacío, todo. Si no, los sustantivos separados por espacios: dossier order appointment.
field-key = Clave
field-url = Dirección del webhook
hint-url = Empieza por https://, como https://erp.example.ma/diwan.
field-webhook = Webhook

## Mandates.

field-agent = Mandatario
hint-agent = La organización que actuará por usted: su nombre exacto o su ICE.
field-services = Lo que cubre el mandato
field-offices = Puertos
hint-offices = Vacío para todos los puertos. Si no, sus códigos separados por comas, como MAVIL.

## Port calls.

field-imo = Número OMI del buque
hint-imo = Siete cifras, como 9319466.
field-ship = Nombre del buque
field-voyage = Número de viaje
hint-voyage = Como en el manifiesto: 126N.
field-port = Puerto de escala
hint-port = Búsquelo por su nombre o dé su código, como MAVIL.
field-last-port = Puerto anterior
hint-last-port = Búsquelo por su nombre o dé su código, como ESLPA.
field-terminal = Terminal
hint-terminal = Su nombre exacto o su ICE.
field-berth = Atraque
hint-berth = Como Muelle 3.

## One bill of a manifest, one house bill.

field-number = Número del conocimiento
hint-number = Como DKL0001. Cada número una sola vez.
field-loading = Puerto de carga
hint-loading = Búsquelo por su nombre o dé su código, como ESLPA.
field-discharge = Puerto de descarga
hint-discharge = Vacío para el puerto de la escala.
field-shipper = Cargador
hint-shipper = Su nombre, como en el conocimiento.
field-hs = Partida arancelaria
hint-hs = 4, 6, 8 o 10 cifras, como 070110.
field-kind = Clase de bulto
hint-kind = Código de dos signos, como BG para bolsas.
field-size-type = Tipo de contenedor
hint-size-type = Cuatro signos, como 22R1.
field-seal = Precinto
hint-seal = Letras latinas y cifras, como ES998877.
field-house = Conocimientos hijos
hint-house = Una línea por cliente. Juntas suman exactamente el conocimiento.

## Files.

field-forwarder = Transitario
hint-forwarder = Su nombre exacto o su ICE.
field-text = Mensaje
field-seals = Precintos
hint-seals = Los que lleva ahora el contenedor, separados por comas, como MA123456.
field-index = Modificación
field-approved = Su decisión
field-outcome = Resultado
field-remark = Observación
hint-remark = Lo que vio: avería, diferencia, precinto roto.
field-hold = Bloqueo
field-end = Destino de la línea
field-reference = Referencia
field-release-grant-reference = Número de la declaración o de la decisión
hint-release-grant-reference = Para un levante, diecisiete cifras y una letra, como 30701020260000001T.

## Delivery orders, appointments, the gate.

field-holder = Titular de la orden
hint-holder = La organización que podrá retirar la mercancía: su nombre exacto o su ICE.
field-valid-until = Válida hasta
hint-valid-until = Vacía para 30 días; 365 días como máximo.
field-trucks = Camiones por hora
hint-trucks = De 1 a 900.
field-haulier = Transportista
hint-haulier = Su nombre exacto o su ICE.
field-slot = Hora de la cita
hint-slot = Una hora que el terminal abrió y que aún tiene plaza.
field-plate = Matrícula del camión
hint-plate = Como 12345-A-6.
field-driver = Conductor
hint-driver = Nombre y apellido, como en su permiso.
field-appointment = Cita
field-pass = Pase
hint-pass = Lea el código QR, o escriba los seis signos que dice el conductor, como K7M4RX.

## Choices.

option-duties-manager = Responsable: equipo, mandatos, claves
option-duties-clerk = Gestor: los actos de cada día
option-duties-officer = Agente habilitado: decide por una autoridad
option-duties-inspector = Inspector: controla y bloquea la mercancía
option-duties-gate = Agente de puerta: deja salir los camiones
option-duties-driver = Conductor: conduce un camión
option-duties-reader = Lector: solo lee
option-letters-my-turn = Solo cuando le toca actuar
option-letters-everything = Cada cambio de sus expedientes
option-letters-nothing = Nada: basta la bandeja de entrada
option-services-file = Seguir el expediente: leer, reclamar, escribir, adjuntar
option-services-delivery = Endosar las órdenes de entrega
option-services-pickup = Reservar, cambiar y anular las citas
option-approved-yes = Aceptar la modificación
option-approved-no = Rechazar la modificación
option-outcome-agreed = Conforme al manifiesto
option-outcome-short = Falta: no desembarcado
option-outcome-over = Sobrante: desembarcado sin estar en el manifiesto
option-outcome-damaged = Averiado
option-end-clearance = Levante con declaración detallada
option-end-transit = Tránsito hacia otra oficina
option-end-transhipment = Transbordo a otro buque
option-end-re-export = Reexportación
option-end-abandonment = Abandono a favor del Estado

## Import titles.

act-title-subscribe = Suscribir un título de importación
act-title-subscribe-lead = Se compromete por una posición del arancel, con sus líneas de mercancía. Su banco recibe el aviso y domicilia el título; entonces empieza su validez de seis meses.
act-title-subscribe-done = El título está suscrito; el banco está avisado.
journal-title-subscribe = suscribió un título de importación

act-title-take = Tomar el título
act-title-take-lead = El importador ve que el banco examina su contrato.
act-title-take-done = El título está en manos del banco.
journal-title-take = tomó el título

act-title-refuse = Rechazar la domiciliación
act-title-refuse-lead = El importador lee su motivo y puede suscribir otro título.
act-title-refuse-done = La domiciliación está rechazada.
journal-title-refuse = rechazó la domiciliación

act-title-domicile = Domiciliar el título
act-title-domicile-lead = Contrato y título concuerdan. Empieza la validez de seis meses y las declaraciones pueden imputar el título.
act-title-domicile-done = El título está domiciliado.
journal-title-domicile = domicilió el título

act-title-amend = Modificar el título
act-title-amend-lead = Dé los nuevos términos completos. Antes de la domiciliación valen al instante; después, los valida el banco. Nada baja de lo imputado o pagado.
act-title-amend-done = La modificación está registrada.
journal-title-amend = modificó el título

act-title-accept-amendment = Validar la modificación
act-title-accept-amendment-lead = Los nuevos términos sustituyen a los antiguos y el saldo los sigue.
act-title-accept-amendment-done = La modificación está validada.
journal-title-accept-amendment = validó la modificación del título

act-title-refuse-amendment = Rechazar la modificación
act-title-refuse-amendment-lead = El título queda como estaba; el importador lee su motivo.
act-title-refuse-amendment-done = La modificación está rechazada.
journal-title-refuse-amendment = rechazó la modificación del título

act-title-move = Cambiar de banco
act-title-move-lead = Su banco actual debe primero dejar ir el título, con los pagos ya registrados.
act-title-move-done = El cambio de banco está solicitado.
journal-title-move = solicitó un cambio de banco

act-title-let-go = Dejar ir el título
act-title-let-go-lead = El título pasa al otro banco, con todo lo inscrito.
act-title-let-go-done = El título está en el otro banco.
journal-title-let-go = dejó ir el título

act-title-pay = Registrar un pago
act-title-pay-lead = Un pago al exterior bajo este título. No supera el importe del título.
act-title-pay-done = El pago está registrado.
journal-title-pay = registró un pago

act-title-clear = Liquidar el título
act-title-clear-lead = Lo pagado debe ser lo que entró; si no, explique la diferencia. Lo que nadie usó sale del saldo.
act-title-clear-done = El título está liquidado.
journal-title-clear = liquidó el título

act-title-cancel = Anular el título
act-title-cancel-lead = Posible mientras no se haya imputado ni pagado nada.
act-title-cancel-done = El título está anulado.
journal-title-cancel = anuló el título

field-importer = Importador
hint-importer = Vacío cuando es su empresa; si no, la que le dio mandato.
field-bank = Banco
hint-bank = El banco que domicilia el título: su nombre exacto.
field-position = Posición del arancel
hint-position = Una sola por título, diez cifras, como 0701100000.
field-origin = País de origen
hint-origin = Dos letras, como ES.
field-provenance = País de procedencia
hint-provenance = Vacío cuando es el de origen.
field-seller = Vendedor
field-currency = Moneda
hint-currency = Tres letras, como EUR.
field-incoterm = Condición de entrega
field-payment = Forma de pago
field-line = Mercancías
field-quantity = Cantidad
hint-quantity = En la unidad de la posición: kilogramos, litros o piezas.
field-value = Valor
hint-value = En la moneda del título.
field-amount = Importe
field-title-domicile-reference = Número de domiciliación
field-title-pay-reference = Referencia del pago
field-title-pay-at = Pagado el
field-title-clear-reason = Explicación de la diferencia
option-services-title = Suscribir y modificar los títulos de importación
option-incoterm-exw = EXW
option-incoterm-fca = FCA
option-incoterm-fas = FAS
option-incoterm-fob = FOB
option-incoterm-cfr = CFR
option-incoterm-cpt = CPT
option-incoterm-cif = CIF
option-incoterm-cip = CIP
option-incoterm-dap = DAP
option-incoterm-dpu = DPU
option-incoterm-ddp = DDP

## Cambios de las tablas.

act-change-measure = Proponer una medida del arancel
act-change-measure-lead = Otro agente la aprueba; rige desde su fecha, nunca antes de mañana. Lo que regía sigue siendo legible.
act-change-measure-done = La medida está propuesta; otro agente debe aprobarla.
journal-change-measure = propuso una medida del arancel

act-change-end-measure = Proponer el fin de una medida
act-change-end-measure-lead = La medida rige aún su último día; después nada la sustituye.
act-change-end-measure-done = El fin de la medida está propuesto; otro agente debe aprobarlo.
journal-change-end-measure = propuso el fin de una medida del arancel

act-change-rate = Proponer un tipo de cambio
act-change-rate-lead = El tipo rige desde su fecha; hoy solo donde no hay ninguno.
act-change-rate-done = El tipo de cambio está propuesto; otro agente debe aprobarlo.
journal-change-rate = propuso un tipo de cambio

act-change-criterion = Proponer un criterio de riesgo
act-change-criterion-lead = Todo lo que dice el criterio debe cumplirse. Hace el circuito más estricto, nunca más suave, y termina en un día dado.
act-change-criterion-done = El criterio está propuesto; otro agente debe aprobarlo.
journal-change-criterion = propuso un criterio de riesgo

act-change-end-criterion = Proponer el fin de un criterio
act-change-end-criterion-lead = El criterio rige aún su último día.
act-change-end-criterion-done = El fin del criterio está propuesto; otro agente debe aprobarlo.
journal-change-end-criterion = propuso el fin de un criterio de riesgo

act-change-shares = Proponer otras partes de los circuitos
act-change-shares-lead = Las partes suman cien. Rigen desde mañana como pronto: el sorteo de hoy está comprometido.
act-change-shares-done = Las partes están propuestas; otro agente debe aprobarlas.
journal-change-shares = propuso otras partes de los circuitos

act-change-approve = Aprobar este cambio
act-change-approve-lead = Usted es la segunda mirada. Desde ahora cada puesto lee las nuevas tablas; el cambio rige desde su fecha.
act-change-approve-done = El cambio está aprobado.
journal-change-approve = aprobó el cambio

act-change-withdraw = Retirar este cambio
act-change-withdraw-lead = No entrará en vigor. El motivo queda en el diario.
act-change-withdraw-done = El cambio está retirado.
journal-change-withdraw = retiró el cambio

act-lanes-open = Abrir el sorteo del día
act-lanes-open-lead = La plataforma saca una semilla secreta y publica su huella.
act-lanes-open-done = El sorteo del día está abierto.
journal-lanes-open = abrió el sorteo del día

act-lanes-reveal = Revelar la semilla del sorteo
act-lanes-reveal-lead = El día ha pasado: cualquiera puede recalcular los sorteos.
act-lanes-reveal-done = La semilla está revelada.
journal-lanes-reveal = reveló la semilla del sorteo

field-tax = Impuesto
field-origins = Orígenes
hint-origins = Códigos de país de dos letras, separados por espacios. Vacío para todos.
hint-change-measure-position = Las primeras cifras: diez, ocho, seis, cuatro o dos. Vacío para todas las posiciones.
field-positions = Posiciones del arancel
hint-positions = Sus primeras cifras, separadas por espacios. Basta una.
field-preference = Preferencia
field-quota = Contingente
field-condition = Documento exigido
field-component = Tipo
hint-component = Como 2.5%, 1.20 MAD/LTR, max(10%, 5 MAD/KGM) o free.
field-article = Texto y artículo
field-verified = Confirmado por el texto
field-follows = Sustituye a la medida
hint-follows = El número de la que termina la víspera. Vacío si ninguna.
field-measure = Medida
hint-measure = Su número, en la tabla del arancel.
field-last = Último día
hint-last = Hoy como pronto.
field-per = Por cuántas unidades
field-dirhams = Dirhams
field-source = Fuente
field-owner = Servicio responsable
field-category = Categoría
hint-category = El declarante la lee tras el levante, y nada más.
field-lane = Circuito como mínimo
field-change-criterion-value = Valor desde
hint-change-criterion-value = En dirhams, para toda la declaración. Vacío si no cuenta.
field-regimes = Regímenes
hint-regimes = Tres cifras cada uno, separados por espacios. Vacío para todos.
field-signs = Y además
option-signs-new-importer = Importador sin levante anterior
option-signs-wood-packaging = Embalaje de madera
field-criterion = Criterio
hint-criterion = Su número, como CR-2026-0001.
field-green = Parte del circuito verde
field-orange = Parte del circuito naranja
field-red = Parte del circuito rojo
option-tax-di = DI, derecho de importación
option-tax-tpi = TPI, tasa parafiscal
option-tax-dad = DAD, derecho antidumping
option-tax-eco = ECO, ecotasa
option-tax-tic = TIC, impuesto interior de consumo
option-tax-tva = TVA, IVA
option-verified-yes = Sí
option-verified-no = Aún no
option-category-goods = Mercancía
option-category-origin = Origen
option-category-importer = Importador
option-category-value = Valor
option-category-regime = Régimen
option-category-packaging = Embalaje
option-lane-orange = Naranja
option-lane-red = Rojo
