import { Module } from '@nestjs/common';
import { TransportModule } from '../../transport/transport.module.js';
import { RefreshCapabilities } from '../capability/refresh-capabilities.js';
import { RefreshCapability } from '../capability/refresh-capability.js';
import { ChangePartnerState } from '../commands/change-partner-state.js';
import { SetAgreement } from '../commands/set-agreement.js';
import { PartnersModule } from '../partners.module.js';
import { KeyNoticeHandler } from './key-notice-handler.js';
import { OwnKeyChanges } from './own-key-changes.js';
import { TellPartners } from './tell-partners.js';

/** News about keys, ours and partners'. Apart from `PartnersModule`, because it sends: the transport stands on that one. */
@Module({
  imports: [PartnersModule, TransportModule],
  providers: [
    ChangePartnerState,
    KeyNoticeHandler,
    OwnKeyChanges,
    RefreshCapabilities,
    RefreshCapability,
    SetAgreement,
    TellPartners,
  ],
  exports: [ChangePartnerState, OwnKeyChanges, SetAgreement],
})
export class KeyNoticesModule {}
