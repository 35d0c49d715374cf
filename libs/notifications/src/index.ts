export { MarkRead } from './commands/mark-read.js';
export {
  MAIL_WISHES,
  type MailWish,
  NOTIFICATION_KINDS,
  type NotificationKind,
} from './notification/notification.vocabulary.js';
export { type NotificationView } from './notification/notification.view.js';
export { NotificationsModule } from './notifications.module.js';
export { type MailPreferences, Preferences } from './preference/preferences.js';
export {
  ListNotifications,
  type NotificationFilter,
  type NotificationPage,
} from './queries/list-notifications.js';
