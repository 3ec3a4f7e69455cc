// Bolt's HTTP receiver, which checks the signature and answers every command with a constant: node bolt.mjs PORT, SECRET in the environment.
import bolt from '@slack/bolt';

const app = new bolt.App({
  signingSecret: process.env.SECRET,
  authorize: () => ({ botToken: 'xoxb-benchmark', botId: 'B1', botUserId: 'U1' }),
  endpoints: '/slack/events',
  logLevel: bolt.LogLevel.ERROR,
});
app.command(/.*/, ({ ack }) => ack({ response_type: 'ephemeral', text: 'constant' }));
await app.start({ port: Number(process.argv[2]), host: '127.0.0.1' });
