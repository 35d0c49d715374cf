import { type Template } from '../template.js';

export const template: Template = {
  subject: `我们已收到您的报告`,
  text: `谢谢您。{{site}}已收到您的报告，编号为 {{reference}}。

接下来：我们的工作人员将在{{within}}内阅读报告。如需了解更多情况，我们会以同一编号给您写信。

您现在可以做的：请原样保存您手中的资料（邮件、文件、日志）。如需补充，请直接回复本邮件，不要改动主题。请勿发送密码。

如有紧急危险，请拨打 {{phone}}。

如何确认本邮件由我们发出：请拨打 {{phone}} 并报上编号。我们绝不会索要密码、验证码或钱款。

{{site}}`,
};
