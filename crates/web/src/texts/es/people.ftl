# Organisations, their people, keys and webhooks; mandates.

party-title = Mi empresa
party-applied = Inscripción solicitada { $at }
party-people = El equipo
party-nobody = Todavía no hay nadie en este equipo.
party-person = Persona
party-duties = Funciones
party-acts = Acciones
party-me = (usted)
party-change = Cambiar
party-dismiss = Retirar
party-remove = Retirar
party-keys = Claves de API
party-keys-lead = Para los programas que actúan en su nombre.
party-key-scopes = Qué permite
party-key-all = todo lo que usted puede
party-key-since = Creada
party-key-revoked = retirada { $at }
party-key-limited = Crear una clave limitada a ciertos actos
party-webhooks = Webhooks
party-webhooks-lead = Cada cambio se envía, firmado, a estas direcciones.
party-identifiers = Identificadores
party-papers = Documentos
party-documents = { $count ->
    [0] Ningún documento adjunto.
    [one] { $count } documento adjunto.
   *[other] { $count } documentos adjuntos.
}
party-attach = Adjuntar un documento
party-letters = Correos
party-mandates = Ver los mandatos

deliveries-title = Envíos
deliveries-lead = Los últimos envíos a esta dirección. Un envío rechazado se reintenta durante tres días.
deliveries-none = Todavía no se ha enviado nada
deliveries-none-more = El primer cambio de uno de sus expedientes saldrá de aquí.
deliveries-at = Cambio
deliveries-answer = Respuesta
deliveries-attempts = Intentos
deliveries-next = Próximo intento
deliveries-body = Contenido
deliveries-show = Ver
deliveries-taken = recibido
deliveries-waiting = por enviar
deliveries-again = se reintentará
deliveries-given-up = abandonado

mandates-title = Mandatos
mandates-lead = Quién puede actuar en su nombre y en nombre de quién puede actuar usted.
mandates-taken = Mandatos recibidos
mandates-taken-none = Nadie le ha dado mandato.
mandates-given = Mandatos dados
mandates-given-none = Usted no ha dado ningún mandato.
mandates-other = Organización
mandates-state = Estado
mandates-scope = Qué cubre
mandates-dates = Fechas
mandates-until = hasta { $at }
mandates-all-ports = todos los puertos
mandates-accept = Aceptar
mandates-decline = Declinar
mandates-end = Poner fin
