import {expect} from 'chai';
import {html, render} from 'lit';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {printNotice} from '../../../src/banner/details/print/print-notice.js';
import {banner, place} from '../../helpers/banner/test-banner.js';

const now = new Date('2026-11-23T18:00:00Z');

/** Replaces a part of `navigator` until the test is over. */
function pretend(name: 'share' | 'clipboard', value: unknown): void {
  Object.defineProperty(navigator, name, {value, configurable: true});
}
afterEach(() => {
  Reflect.deleteProperty(navigator, 'share');
  Reflect.deleteProperty(navigator, 'clipboard');
});

async function share(): Promise<readonly string[]> {
  const methods: string[] = [];
  banner.addEventListener('threat-level-share', event => methods.push(event.method));
  await banner.press('share');
  return methods;
}

describe('sharing', () => {
  it('sharing opens the device’s share sheet with the message', async () => {
    const shared: ShareData[] = [];
    pretend('share', (data: ShareData) => {
      shared.push(data);
      return Promise.resolve();
    });
    await place();
    await banner.answer(exampleFeed(now));
    expect(await share()).to.deep.equal(['sheet']);
    expect(shared).to.have.length(1);
    expect(shared[0]?.text)
      .to.contain('UK terrorism threat level: Severe – an attack is highly likely.')
      .and.to.contain('Checked on 23 November 2026 at 17:48')
      .and.to.contain('0800 789 321')
      .and.to.contain('https://www.gov.uk/terrorism-national-emergency');
  });

  it('sharing reports nothing when the visitor closes the share sheet', async () => {
    pretend('share', () => Promise.reject(new DOMException('closed', 'AbortError')));
    await place();
    await banner.answer(exampleFeed(now));
    expect(await share()).to.deep.equal([]);
    expect(banner.find('.shared').innerText).to.equal('');
  });

  it('sharing copies the message and says so where there is no share sheet', async () => {
    const copied: string[] = [];
    pretend('share', undefined);
    pretend('clipboard', {
      writeText: (text: string) => {
        copied.push(text);
        return Promise.resolve();
      },
    });
    await place();
    await banner.answer(exampleFeed(now));
    expect(await share()).to.deep.equal(['copied']);
    expect(copied[0]).to.contain('Severe');
    expect(banner.find('.shared[aria-live=polite]').innerText.trim()).to.equal(
      'Copied. Paste it into a message.',
    );
  });

  for (const [why, clipboard] of [
    ['there is no clipboard', undefined],
    [
      'the page forbids it',
      {writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError'))},
    ],
  ] as const) {
    it(`sharing offers WhatsApp and e-mail if ${why}`, async () => {
      pretend('share', () => Promise.reject(new DOMException('no', 'NotAllowedError')));
      pretend('clipboard', clipboard);
      await place();
      await banner.answer(exampleFeed(now));
      expect(await share()).to.deep.equal(['by-hand']);
      const [whatsapp, email] = [
        ...banner.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.shared a'),
      ];
      expect(new URL(whatsapp!.href).searchParams.get('text')).to.contain('Severe');
      expect(whatsapp!.href).to.match(/^https:\/\/wa\.me\/\?/);
      expect(decodeURIComponent(email!.href)).to.match(/^mailto:\?subject=UK terrorism.*&body=/);
    });
  }

  it('sharing says in the subject of an e-mail that an exercise is not real', async () => {
    pretend('share', undefined);
    pretend('clipboard', undefined);
    await place();
    await banner.answer(exampleFeed(now, {status: 'exercise'}));
    await share();
    const [, email] = [...banner.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.shared a')];
    expect(new URL(email!.href).searchParams.get('subject')).to.equal(
      'Exercise. This is not the real threat level. UK terrorism threat level',
    );
  });

  it('sharing sends all numbers and no level when no level is current', async () => {
    const shared: ShareData[] = [];
    pretend('share', (data: ShareData) => {
      shared.push(data);
      return Promise.resolve();
    });
    await place();
    await banner.fail();
    await share();
    expect(shared[0]?.text)
      .to.contain('confirm the level right now')
      .and.to.contain('0800 555 111')
      .and.not.to.match(/severe/i);
  });

  it('sharing sends the level that the banner shows', async () => {
    const shared: ShareData[] = [];
    pretend('share', (data: ShareData) => {
      shared.push(data);
      return Promise.resolve();
    });
    await place({region: 'ni'});
    await banner.answer(exampleFeed(now));
    await share();
    expect(shared[0]?.text).to.contain(
      'Threat level in Northern Ireland (Northern Ireland-related terrorism): Substantial',
    );
    expect(shared[0]?.text).not.to.contain('Severe');
  });
});

describe('printing', () => {
  it('printing shows everything, and a QR code', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    await banner.open();
    await banner.press('print');
    while (!banner.printed.length) await banner.settle();
    const notice = document.createElement('div');
    render(banner.printed[0]!.markup, notice);
    expect(notice.textContent).to.contain('Severe').and.to.contain('0800 555 111');
    expect(notice.textContent).to.contain('https://www.gov.uk/terrorism-national-emergency');
    expect(notice.querySelector('.qr path')?.getAttribute('d')).to.match(/^M/);
    expect(notice.querySelector('#toggle')?.localName).to.equal(undefined);
    expect(banner.printed[0]!.styles).to.contain('@media print');
  });

  it('printing renders the notice into a frame of its own, prints it, and removes it', async () => {
    const host = document.createElement('div');
    const root = host.attachShadow({mode: 'open'});
    document.body.append(host);
    const heard: boolean[] = [];
    const printing = printNotice(
      {markup: html`<p>Call 999.</p>`, title: 'A notice', styles: 'p { color: red }'},
      root,
      () => {
        heard.push(root.querySelector('iframe') !== null);
      },
    );
    const presentation = root.querySelector('iframe')!;
    let printed = '';
    const page = presentation.contentWindow!;
    page.print = () => {
      printed = page.document.querySelector('div')!.shadowRoot!.textContent;
    };
    expect(presentation.inert).to.be.true;
    await printing;
    expect(printed).to.equal('Call 999.');
    expect(page.document.title).to.equal('A notice');
    page.dispatchEvent(new Event('afterprint'));
    expect(root.querySelector('iframe')).to.equal(null);
    // The shadow root reports both changes as its own, so that they do not count as alterations.
    expect(heard).to.deep.equal([true, false]);
    host.remove();
  });

  it('printing leaves no frame where nothing can print', async () => {
    const host = document.createElement('div');
    const root = host.attachShadow({mode: 'open'});
    document.body.append(host);
    const printing = printNotice(
      {markup: html`<p>Call 999.</p>`, title: '', styles: ''},
      root,
      () => undefined,
    );
    Object.assign(root.querySelector('iframe')!.contentWindow!, {print: undefined});
    const outcome = await printing.then(
      () => 'printed',
      () => 'failed',
    );
    expect(outcome).to.equal('failed');
    expect(root.querySelector('iframe')).to.equal(null);
    host.remove();
  });

  it('printing the page shows everything, and afterwards what was shown before', async () => {
    await place({variant: 'strip'});
    await banner.answer(exampleFeed(now));
    window.dispatchEvent(new Event('beforeprint'));
    expect(banner.visibleText).to.contain('0800 555 111').and.to.contain('highly likely');
    window.dispatchEvent(new Event('afterprint'));
    await banner.settle();
    expect(banner.visibleText).not.to.contain('0800 555 111');
  });
});
