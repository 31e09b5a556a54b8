// The endpoints of threads and messages, by a client generated from the public schema.
import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import {
  ANN, BILLING, BOB, CEM, GUEST, OTHER_GUEST, SUPPORT, SUPPORT_NUMBER, THREADS,
  beginAtNine, compact, guestWrites, timePasses,
} from './emulator.mjs';
import { assertRefused, assign, ids, loggedIn, send, sync, threads } from './generated.mjs';

let ann;
let bob;
let cem;

before(async () => {
  [ann, bob, cem] = await Promise.all([ANN, BOB, CEM].map(loggedIn));
});

beforeEach(beginAtNine);

describe('threads', () => {
  test('are listed for several owners at once, page by page', async () => {
    const billed = await guestWrites(GUEST, 'An invoice, please');
    await timePasses('PT1S');
    const supported = await guestWrites(GUEST, 'It is broken', SUPPORT_NUMBER);
    const both = { ownerExtensionIds: [BILLING.extensionId, SUPPORT.extensionId], threadStatus: undefined };

    const all = await threads(cem).list({ ...both, perPage: 2000 });
    const second = await threads(cem).list({ ...both, perPage: 1, page: 2 });
    const third = await threads(cem).list({ ...both, perPage: 1, page: 3 });

    assert.deepEqual(all, {
      records: [billed, supported],
      paging: { perPage: 1000, page: 1, pageStart: 0, pageEnd: 1, totalPages: 1, totalElements: 2 },
    });
    assert.deepEqual(second, {
      records: [supported],
      paging: { perPage: 1, page: 2, pageStart: 1, pageEnd: 1, totalPages: 2, totalElements: 2 },
    });
    assert.deepEqual(third, { records: [], paging: { perPage: 1, page: 3, totalPages: 2, totalElements: 2 } });
  });

  test('are found by their number, their status and their availability', async () => {
    const { id: open } = await guestWrites(GUEST, 'Hello');
    const { id: resolved } = await guestWrites(OTHER_GUEST, 'Hello');
    await threads(ann, resolved).resolve().post();
    const { id: deleted } = await guestWrites(OTHER_GUEST, 'Hello again');
    await threads(ann, deleted).delete();

    assert.deepEqual(ids(await threads(ann).list({ guestPhoneNumber: GUEST })), [open]);
    assert.deepEqual(ids(await threads(ann).list({ threadStatus: 'Resolved' })), [resolved]);
    assert.deepEqual(ids(await threads(ann).list({ availability: ['Deleted'] })), [deleted]);
  });

  test('are read by the handlers of their owner only', async () => {
    const thread = await guestWrites(GUEST, 'It is broken', SUPPORT_NUMBER);

    assert.deepEqual(await threads(cem, thread.id).get(), thread);
    await assertRefused(threads(ann, thread.id).get(), 403, { errorCode: 'MSG-403', rule: 'L1' });
    await assertRefused(threads(ann).list({ ownerExtensionIds: [SUPPORT.extensionId] }), 403, { rule: 'L6' });
  });

  test('are assigned, handed on by their assignee, and released', async () => {
    const { id } = await guestWrites(GUEST, 'Hello');

    assert.deepEqual((await assign(ann, id, ANN)).assignee, ANN);
    await assertRefused(assign(bob, id, CEM), 403, { errorCode: 'MSG-403', rule: 'A2' });
    assert.deepEqual((await assign(ann, id, BOB)).assignee, BOB);
    assert.equal((await assign(bob, id, null)).assignee, undefined);
  });

  test('are resolved once', async () => {
    const { id } = await guestWrites(GUEST, 'Hello');

    const { status, statusReason } = await threads(ann, id).resolve().post();

    assert.deepEqual([status, statusReason], ['Resolved', 'Manual']);
    await assertRefused(threads(ann, id).resolve().post(), 403, { errorCode: 'MSG-403', rule: 'R5' });
  });

  test('are deleted by either path, as often as one likes', async () => {
    const { id } = await guestWrites(GUEST, 'Hello');

    assert.equal((await ann.delete(`${THREADS}/${id}/delete`, {})).status, 204);
    await threads(ann, id).delete();

    const { availability, label } = await threads(ann, id).get();
    assert.deepEqual([availability, label], ['Deleted', undefined]);
    await assertRefused(threads(ann, id).resolve().post(), 403, { errorCode: 'MSG-403', rule: 'D4' });
  });

  test('expire 72 hours after their last message, and not a millisecond sooner', async () => {
    const { id } = await guestWrites(GUEST, 'Hello');

    await timePasses('PT71H59M59.999S');
    assert.equal((await threads(ann, id).get()).status, 'Open');

    await timePasses('PT0.001S');
    const { status, statusReason, lastModifiedTime } = await threads(ann, id).get();
    assert.deepEqual([status, statusReason], ['Resolved', 'ThreadExpired']);
    assert.equal(lastModifiedTime, '2026-03-05T09:00:00.000Z');
  });
});

describe('a sync', () => {
  test('brings what is open, and then what was deleted, what expired and what is new, the latest first', async () => {
    const { id: deleted } = await guestWrites(GUEST, 'Forget it');
    const { id: expired } = await guestWrites(OTHER_GUEST, 'Anybody?');
    const full = await sync(ann, { syncType: 'FSync' });
    await threads(ann, deleted).delete();
    await timePasses('PT72H');
    await timePasses('PT1S');
    const { id: opened } = await guestWrites(OTHER_GUEST, 'Me again');

    const delta = await sync(ann, { syncType: 'ISync', syncToken: full.syncInfo.syncToken });

    assert.deepEqual(ids(full), [deleted, expired].sort());
    assert.deepEqual(
      delta.records.map((it) => [it.id, it.status, it.availability, it.label]),
      [
        [opened, 'Open', 'Alive', 'Me again'],
        [expired, 'Resolved', 'Alive', 'Anybody?'],
        [deleted, 'Open', 'Deleted', undefined],
      ],
    );
  });

  test('has to begin anew when the log no longer holds what happened since', async () => {
    const { id } = await guestWrites(GUEST, 'Forget it');
    const { syncInfo: { syncToken } } = await sync(ann, { syncType: 'FSync' });
    await threads(ann, id).delete();
    await compact();

    await assertRefused(sync(ann, { syncType: 'ISync', syncToken }), 400, { errorCode: 'MSG-411' });

    const anew = await sync(ann, { syncType: 'FSync' });
    assert.deepEqual(anew.records, []);
    assert.deepEqual((await sync(ann, { syncType: 'ISync', syncToken: anew.syncInfo.syncToken })).records, []);
  });

  test('without a token, or with that of somebody else, brings no changes', async () => {
    const { syncInfo: { syncToken } } = await sync(bob, { syncType: 'FSync' });
    const invalid = { errorCode: 'CMN-101', parameterName: 'syncToken' };

    await assertRefused(sync(ann, { syncType: 'ISync' }), 400, invalid);
    await assertRefused(sync(ann, { syncType: 'ISync', syncToken }), 400, invalid);
  });
});

describe('a message', () => {
  test('to a new guest opens a thread that is assigned to its author', async () => {
    const { id, threadId, ...sent } = await send(ann, { text: 'Grüße 📬' });

    const { status, assignee, label } = await threads(ann, threadId).get();
    assert.match(id, /^[0-9]+$/);
    assert.deepEqual(sent, {
      availability: 'Alive',
      creationTime: '2026-03-02T09:00:00.000Z',
      lastModifiedTime: '2026-03-02T09:00:00.000Z',
      direction: 'Outbound',
      messageStatus: 'Sent',
      text: 'Grüße 📬',
      author: ANN,
    });
    assert.deepEqual({ status, assignee, label }, { status: 'Open', assignee: ANN, label: 'Grüße 📬' });
  });

  test('is for the assignee to send, and nobody else', async () => {
    const { threadId } = await send(ann, { text: 'Hello' });
    const refused = {
      errorCode: 'MSG-427',
      message: 'The thread is not assigned to extension [102] at the moment.',
      extensionId: BOB.extensionId,
      threadId,
      assigneeExtensionId: ANN.extensionId,
    };

    await assertRefused(send(bob, { text: 'Me too' }), 403, refused);
    await assertRefused(send(bob, { text: 'Me too', threadId }), 403, refused);
    assert.equal((await send(ann, { text: 'Anything else?', threadId })).threadId, threadId);
  });

  test('is listed in the order it came in, and without its text once it is deleted', async () => {
    const { threadId } = await send(ann, { text: 'Hello' });
    await guestWrites(GUEST, 'Hello yourself');
    const other = await guestWrites(OTHER_GUEST, 'Hi');
    const texts = async (query) => (await threads(ann).messages().get(query)).records.map(({ text }) => text);

    assert.deepEqual(await texts({ threadIds: [other.id, threadId] }), ['Hello', 'Hello yourself', 'Hi']);
    assert.deepEqual(await texts({ threadIds: [threadId] }), ['Hello', 'Hello yourself']);

    await threads(ann, threadId).delete();
    assert.deepEqual(await texts({}), ['Hi']);
    assert.deepEqual(await texts({ availability: ['Deleted'] }), [undefined, undefined]);
  });

  test('without a text is no message', async () => {
    await assertRefused(send(ann, {}), 400, { errorCode: 'CMN-100', parameterName: 'text' });
    await assertRefused(send(ann, { text: '' }), 400, { errorCode: 'CMN-101', parameterName: 'text' });
  });
});

test('what comes later is not there yet', async () => {
  const later = [
    threads(ann).entries().sync().get(),
    threads(ann).notes().get(),
    threads(ann).notes().post({ text: 'Careful' }),
    threads(ann).notes('1').patch({ text: 'Careful' }),
    threads(ann).messages().delete({ records: [{ id: '1' }] }),
  ];

  await Promise.all(later.map((call) => assertRefused(call, 404, { errorCode: 'CMN-120' })));
});
