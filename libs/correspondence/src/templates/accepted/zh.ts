import { type Template } from '../template.js';

export const template: Template = {
  subject: `我们正在处理您的报告`,
  text: `我们已查看您的报告 {{reference}}，正在处理。

接下来：我们会与能够采取措施的各方一起跟进您反映的情况。有结果或疑问时，我们会给您写信。

您现在可以做的：请原样保存您手中的资料；如情况有变化，请回复本邮件告诉我们。

如何确认本邮件由我们发出：请拨打 {{phone}} 并报上编号。

{{site}}`,
};
