/** The page of sign-in and one's own codes, in a real browser on the built admin. */
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { firstLogin, openPage, phone, speak, type Login } from '../../scripts/testing/admin.ts';
import { AxeBuilder, launchBrowser, type Browser, type Page } from '../../scripts/testing/browser.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let browser: Browser;
let page: Page;
let first: Login;
let secret: string;
let recoveryCodes: string[];

beforeAll(async () => {
  const env = {
    OIDC_ISSUER: 'https://id.example.gov.la',
    OIDC_CLIENT_ID: 'sanlao',
    OIDC_CLIENT_SECRET: 'a-secret-between-two-machines',
  };
  world = await startWorld({ admin: true, env });
  first = firstLogin(world.cms);
  await world.admin('PUT', '/sign-in/settings', { secondFactorFor: ['administrator'] });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await world?.cms.stop();
});

beforeEach(async () => {
  page = await openPage(browser, null);
  return () => page.context().close();
});

describe('an administrator', () => {
  test('sets up an app at the first sign-in, keeps the recovery codes, and is in', async () => {
    await open('en');
    await enter('en', 'Guess-Rain-Bicycle-1');
    await page.getByText('The e-mail address or the password is wrong.').waitFor();
    await enter('en');
    await page.getByRole('heading', { name: 'Set up codes' }).waitFor();
    expect(
      await page.getByRole('img', { name: 'QR code for the authenticator app' }).boundingBox(),
    ).toMatchObject({
      width: expect.closeTo(200, -2) as number,
    });
    secret = (await page.locator('code').first().innerText()).replaceAll(' ', '');
    recoveryCodes = await page
      .getByRole('list', { name: 'Recovery codes' })
      .getByRole('listitem')
      .allInnerTexts();
    expect(recoveryCodes).toHaveLength(10);
    expect(await faults()).toEqual([]);

    await page.getByRole('textbox', { name: 'Code' }).fill('000000');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('The code is wrong').waitFor();
    await page.getByRole('textbox', { name: 'Code' }).fill(codeNow(-1));
    await page.getByRole('button', { name: 'Confirm' }).click();
    await isIn();
  });

  test('signs in with a code, in Lao, at the page that was asked for, also on a phone', async () => {
    await page.setViewportSize(phone);
    await speak(page, 'lo');
    await page.goto(`${world.cms.url}/admin/settings/sign-in`);
    await page.getByLabel('ລະຫັດຜ່ານ').waitFor();
    expect(await faults()).toEqual([]);
    await enter('lo');
    await page.getByRole('heading', { name: 'ໃສ່ລະຫັດຢືນຢັນ' }).waitFor();
    expect(await faults()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('textbox', { name: 'ລະຫັດຢືນຢັນ' }).fill(inLaoDigits(codeNow(0)));
    await page.getByRole('button', { name: 'ຢືນຢັນ' }).click();
    await page.getByRole('heading', { name: 'ລະຫັດຢືນຢັນຂອງທ່ານ' }).waitFor();
    await page.getByText('ຍັງມີລະຫັດສຳຮອງ 10 ອັນ.').waitFor();
  });

  test('signs in with a recovery code and makes new ones', async () => {
    await open('en');
    await enter('en');
    await page.getByRole('textbox', { name: 'Code' }).fill(recoveryCodes[0]!);
    await page.getByRole('button', { name: 'Confirm' }).click();
    await isIn();
    await page.goto(`${world.cms.url}/admin/settings/sign-in`);
    await page.getByText('9 recovery codes are left.').waitFor();
    await page.getByRole('textbox', { name: 'Code' }).last().fill(recoveryCodes[1]!);
    await page.getByRole('button', { name: 'New recovery codes' }).click();
    await page.getByText('10 recovery codes are left.').waitFor();
    expect(await page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').count()).toBe(10);
    expect(await page.getByRole('button', { name: 'Turn off' }).count()).toBe(0);

    await page.goto(`${world.cms.url}/admin/settings/sign-in-people`);
    await page.getByRole('checkbox', { name: 'Administrators' }).waitFor();
    expect(await page.getByRole('checkbox', { name: 'Administrators' }).isChecked()).toBe(true);
    await page.getByRole('row', { name: /admin@sanlao\.test.*Set up/ }).waitFor();
  });
});

describe('single sign-on', () => {
  test('has a button, and its problems are told in the language of the page', async () => {
    await speak(page, 'lo');
    await page.goto(`${world.cms.url}/admin/auth/login?told=unknown`);
    await page.getByRole('alert').getByText('ຍັງບໍ່ມີຄຳເຊີນສຳລັບອີເມວຂອງທ່ານ').waitFor();
    const button = page.getByRole('link', { name: 'ເຂົ້າສູ່ລະບົບດ້ວຍບັດປະຈຳຕົວດິຈິຕອນແຫ່ງຊາດ' });
    expect(await button.getAttribute('href')).toBe('/sign-in/oidc');
  });
});

const labels = {
  lo: { email: 'ອີເມວ', password: 'ລະຫັດຜ່ານ' },
  en: { email: 'Email', password: 'Password' },
};

async function open(language: 'lo' | 'en'): Promise<void> {
  await speak(page, language);
  await page.goto(`${world.cms.url}/admin/auth/login`);
}

async function enter(language: 'lo' | 'en', password = first.password): Promise<void> {
  await page.getByLabel(labels[language].email).fill(first.email);
  await page.getByLabel(labels[language].password).fill(password);
  await page.locator('button[type="submit"]').click();
}

async function isIn(): Promise<void> {
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
}

async function faults(): Promise<unknown[]> {
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** @param steps of 30 s from now: each is good once */
function codeNow(steps: number): string {
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.now() + steps * 30_000 });
}

function inLaoDigits(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCharCode(0x0ed0 + Number(digit)));
}
