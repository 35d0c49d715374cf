import { type Template } from '../template.js';

export const template: Template = {
  subject: `我们需要一些补充信息`,
  text: `我们正在处理您的报告 {{reference}}，需要您再提供一些信息才能继续。

请告诉我们：

- 

请直接回复本邮件，不要改动主题。如果您不清楚，也请告诉我们，这同样有帮助。请勿发送密码。

在收到您的回复之前，报告将保持开放状态。

如何确认本邮件由我们发出：请拨打 {{phone}} 并报上编号。

{{site}}`,
};
