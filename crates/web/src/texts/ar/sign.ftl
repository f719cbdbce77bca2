# Signing in, registering, one's own account.

form-about = { $field }: { $text }

## Signing in.

sign-in-title = تسجيل الدخول
sign-in-password-title = أو بعنوان إلكتروني وكلمة سر
sign-email = البريد الإلكتروني
sign-password = كلمة السر
sign-name = اسمكم
sign-new-password = كلمة سر جديدة
sign-new-password-hint = 10 رموز على الأقل. بضع كلمات متتالية يسهل حفظها.
sign-in-do = تسجيل الدخول
sign-in-forgot = نسيت كلمة السر
sign-in-new = مقاولتكم غير مسجلة بعد؟
sign-in-register = تسجيل مقاولة
sign-in-after-joined = أخذتم مكانكم. سجلوا الدخول للبدء.
sign-in-after-password = تم تغيير كلمة السر. أغلقت كل الجلسات: سجلوا الدخول بالكلمة الجديدة.
sign-in-after-reset = حفظت كلمة السر الجديدة. سجلوا الدخول بها.
sign-in-after-everywhere = أغلقت كل جلساتكم، هنا وفي الأجهزة الأخرى.
sign-actors-title = اختاروا من أنتم
sign-actors-lead = نقرة واحدة تكفي. الأشخاص والمؤسسات من وحي الخيال؛ غيروا الدور متى شئتم.
sign-actors-letters = رسائل النسخة التجريبية

sign-code-title = رمز للتأكد من أنكم أنتم
sign-code-lead = افتحوا تطبيق الرموز وانقلوا رمز ديوان.
sign-code = الرمز
sign-code-hint = ستة أرقام، أو أحد رموزكم الاحتياطية.
sign-code-do = متابعة
sign-code-other = استعمال حساب آخر

## The organisation one acts for.

firm-title = لحساب من تعملون؟
firm-lead = كل ما تقومون به يتم باسمها. يمكنكم التغيير من القائمة.
firm-none = لم تمنحكم أي مؤسسة مكانا. اطلبوا من مسؤولها أن يدعوكم، أو سجلوا مقاولتكم.

## Registration.

register-title = تسجيل مقاولة
register-lead = عشر دقائق. بعدها يتحقق شخصان من المنصة من طلبكم.
register-firm = مقاولتكم
register-kind = أنتم
register-kind-hint = الإدارات تسجلها المنصة.
register-name = التسمية التجارية
register-name-hint = كما في السجل التجاري؛ وللشخص اسمه.
register-occasional = مستورد عرضي: أدخلوا رقم بطاقتكم الوطنية. لا يطلب منكم التعريف الموحد ولا السجل التجاري.
register-ice-hint = 15 رقما. ما عدا المستورد العرضي.
register-rc-hint = الرقم والمحكمة، مثل ⁦4512/Dakhla⁩. ما عدا المستورد العرضي.
register-cin-hint = إلزامي للمستورد العرضي.
register-phone-hint = مثل ⁦0528 89 12 34⁩.
register-you = أنتم، المسؤول عن الحساب
register-email-hint = به تسجلون الدخول وعليه نراسلكم.
register-papers = ترفق الوثائق (النظام الأساسي، السجل التجاري، بطاقة الهوية) بعد أول تسجيل دخول.
register-do = إرسال الطلب

registered-title = تم إرسال طلبكم
registered-next = والآن؟
registered-papers = سجلوا الدخول وأرفقوا وثائقكم: النظام الأساسي، السجل التجاري، بطاقة الهوية.
registered-checked = يتحقق شخصان من المنصة من الطلب، الواحد بعد الآخر. وإن نقص شيء كتبا إليكم.
registered-letter = تخبركم رسالة إلكترونية متى يمكنكم العمل. حينها تدعون فريقكم.
registered-attach = تسجيل الدخول وإرفاق الوثائق

## Invitations and links.

invitation-title = مكان في انتظاركم
invitation-heading = دعوة من { $firm }
invitation-lead = ما ستقومون به:
invitation-known = لديكم حساب بهذا العنوان: أدخلوا كلمة سره.
invitation-do = آخذ مكاني
link-over-title = هذا الرابط لم يعد صالحا
link-over-lead = سبق استعماله أو انتهت مدته. الرابط يصلح مرة واحدة.
link-over-invitation = اطلبوا دعوة جديدة ممن دعاكم. وإن سبق أن أخذتم مكانكم فسجلوا الدخول.
forgot-title = نسيت كلمة السر
forgot-lead = أدخلوا عنوان حسابكم: نرسل إليه رابطا لاختيار كلمة سر جديدة.
forgot-do = إرسال الرابط
forgot-again = طلب رابط جديد
forgot-asked = اطلعوا على بريدكم
forgot-asked-more = إن وجد حساب بهذا العنوان فقد أرسل إليه رابط الآن. يصلح مرة واحدة خلال 45 دقيقة. اطلعوا أيضا على الرسائل غير المرغوب فيها.
reset-title = اختيار كلمة سر جديدة
reset-lead = ستغلق كل جلساتكم، هنا وفي الأجهزة الأخرى.
reset-do = حفظ كلمة السر

## The account.

account-title = حسابي
account-look = العرض
account-look-here = على هذا الجهاز
account-look-do = حفظ العرض
account-theme = المظهر
account-theme-day = نهاري
account-theme-night = ليلي
account-density = الكثافة
account-density-default = مريحة
account-density-tight = مكثفة
account-password-title = تغيير كلمة السر
account-password-lead = تغييرها يغلق كل جلساتكم.
account-password-do = تغيير كلمة السر
account-password-more = ستغلق كل جلساتكم، وهذه أيضا. ثم تسجلون الدخول بالكلمة الجديدة.
account-password-old = كلمة السر الحالية
account-factor-title = التحقق المزدوج
account-factor-on = مفعل
account-factor-off = ليس بعد
account-factor-lead = عند الدخول، رمز من هاتفكم إضافة إلى كلمة السر. من سرق كلمة السر لا يدخل.
account-factor-manage = تدبير
account-factor-put = تفعيل
account-factor-left = { $count ->
    [0] لا رموز احتياطية
    [one] بقي رمز احتياطي واحد
    [two] بقي رمزان احتياطيان
    [few] بقيت { $count } رموز احتياطية
   *[other] بقي { $count } رمزا احتياطيا
 }
account-factor-need = يلزمكم تطبيق رموز على هاتفكم: التطبيق الذي لديكم يكفي.
account-factor-scan = امسحوا هذا بتطبيق الرموز
account-factor-qr = رمز QR للسر، لتطبيق الرموز
account-factor-type = أو انقلوا هذا السر:
account-factor-first = الرمز الذي يظهره
account-factor-first-hint = ستة أرقام.
account-factor-confirm = تأكيد
account-factor-another = أخذ سر آخر
account-factor-remove = إزالة التحقق المزدوج
account-factor-remove-lead = لتغيير الهاتف، أو إن لم تعودوا تريدونه. أدخلوا كلمة السر.
account-recovery-title = التحقق المزدوج مفعل
account-recovery-lead = احفظوا هذه الرموز الاحتياطية على ورقة بعيدا عن الهاتف. كل واحد منها يعوض مرة واحدة رمز التطبيق.
account-recovery-more = لن تعرض مرة أخرى. إن ضاعت منكم فأزيلوا التحقق المزدوج وفعلوه من جديد.
account-letters = الرسائل الإلكترونية
account-letters-lead = ما يكتبه ديوان إلى مؤسستكم ومتى.
account-letters-do = اختيار الرسائل
account-letters-language = لغة رسائلكم الإلكترونية
account-letters-keep = حفظ اللغة
account-out = الجلسات
account-out-lead = جهاز ضاع أو أعير؟ أغلقوا كل جلساتكم، وهذه أيضا.
account-out-do = إغلاق كل الجلسات
