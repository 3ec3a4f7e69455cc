using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnSlack.Answering;
using FilmClubBot.OnSlack.Limits;
using FilmClubBot.OnSlack.WebApi;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.OnSlack.Messaging;

/// <summary>
/// Sends announcements to Slack. A message's id is its <c>ts</c>. Slack does not enforce nonces, so a message contains
/// its nonce as metadata, by which it can be found.
/// </summary>
internal sealed class SlackMessenger(ISlackApi api, SlackCards cards, IOptions<SlackOptions> options, Locales locales, Club club, ILogger<SlackMessenger> log) : IMessenger
{
    /// <summary>The event type of an announcement's metadata.</summary>
    public const string EventType = "filmclub_announcement";

    /// <inheritdoc/>
    public Platform Platform => Platform.Slack;

    /// <inheritdoc/>
    public string? ChannelFor(Topic topic)
    {
        var id = topic switch
        {
            Topic.Reviews => options.Value.ReviewChannelId,
            Topic.Screenings => options.Value.ScreeningChannelId,
            _ => options.Value.ModeratorChannelId,
        };
        return string.IsNullOrWhiteSpace(id) ? null : id;
    }

    /// <inheritdoc/>
    public Task Examine(string channel, CancellationToken cancellationToken) =>
        Explained($"let the bot post in channel {channel}", async () =>
        {
            var reply = await api.Call("conversations.info", new JsonObject { ["channel"] = channel }, cancellationToken);
            return Obstacle(reply) is { } error ? throw new SlackException($"conversations.info: {error}", error) : reply;
        });

    // Slack shows public channels that the bot is not in, and archived ones.
    private static string? Obstacle(JsonElement reply) => !reply.TryGetProperty("channel", out var channel) ? null
        : channel.Is("is_archived") ? "is_archived"
        : channel.TryGetProperty("is_member", out var isMember) && isMember.ValueKind == JsonValueKind.False ? "not_in_channel"
        : null;

    /// <inheritdoc/>
    public Task<string> Send(string channel, Card card, string nonce, CancellationToken cancellationToken) =>
        Explained($"send a message to channel {channel}", () => Post(channel, null, card, nonce, cancellationToken));

    /// <inheritdoc/>
    public DirectMessages DirectMessages => DirectMessages.WithButtons;

    /// <inheritdoc/>
    public Task<string> OpenDirect(string account, CancellationToken cancellationToken) =>
        Explained("open the conversation with a member", () => api.OpenDirect(account, cancellationToken));

    /// <inheritdoc/>
    public Task<string?> Find(string channel, string nonce, Instant since, CancellationToken cancellationToken) =>
        Explained($"look through channel {channel}", () => Search("conversations.history", channel, Timestamp(since), null, nonce, cancellationToken));

    /// <inheritdoc/>
    public Task OpenThread(string channel, string message, Card opening, string nonce, CancellationToken cancellationToken) =>
        Explained($"open a thread on message {message} of channel {channel}", async () =>
            await Search("conversations.replies", channel, message, message, nonce, cancellationToken)
            ?? await Post(channel, message, opening, nonce, cancellationToken));

    /// <inheritdoc/>
    public Task<Uri?> AddressOf(string channel, string message, CancellationToken cancellationToken) =>
        Explained($"find the address of message {message} of channel {channel}", async () =>
            Uri.TryCreate((await api.Call("chat.getPermalink", new JsonObject { ["channel"] = channel, ["message_ts"] = message }, cancellationToken)).Text("permalink"), UriKind.Absolute, out var address) ? address : null);

    /// <inheritdoc/>
    public Task Edit(string channel, string message, Card card, CancellationToken cancellationToken) =>
        Explained($"edit message {message} of channel {channel}", async () =>
        {
            return await Call("chat.update", card, words => (words["channel"], words["ts"]) = (channel, message), cancellationToken);
        });

    /// <inheritdoc/>
    public Task Retract(string channel, string message, CancellationToken cancellationToken) =>
        Explained($"take message {message} of channel {channel} away", async () =>
        {
            try
            {
                return await api.Call("chat.delete", new JsonObject { ["channel"] = channel, ["ts"] = message }, cancellationToken);
            }
            catch (SlackException gone) when (gone.Error == "message_not_found")
            {
                return default;
            }
        });

    private async Task<string> Post(string channel, string? thread, Card card, string nonce, CancellationToken cancellationToken)
    {
        var sent = await Call("chat.postMessage", card, Address, cancellationToken);
        return sent.Text("ts") ?? throw new SlackException("chat.postMessage: the response contains no message.", error: null) { MayHaveArrived = true };

        void Address(JsonObject words)
        {
            words["channel"] = channel;
            if (thread is not null)
                words["thread_ts"] = thread;
            // The message's buttons already lead to the links' targets, so previews of the pages would repeat the text.
            words["unfurl_links"] = false;
            words["unfurl_media"] = false;
            words["metadata"] = new JsonObject { ["event_type"] = EventType, ["event_payload"] = new JsonObject { ["nonce"] = nonce } };
        }
    }

    // Slack loads the pictures of a message and refuses all of it if it cannot ("downloading image failed"). The message matters more.
    private async Task<JsonElement> Call(string method, Card card, Action<JsonObject> address, CancellationToken cancellationToken)
    {
        try
        {
            return await Call(ShownPictures.All);
        }
        catch (SlackException refusal) when (refusal.Error == "invalid_blocks" && (card.Image is not null || card.Body.OfType<Picture>().Any()))
        {
            log.LogInformation("Retrying {Method} with texts in place of the pictures: {Problem}", method, refusal.Message);
            return await Call(ShownPictures.None);
        }

        async Task<JsonElement> Call(ShownPictures pictures)
        {
            var words = await Words(card, pictures, cancellationToken);
            address(words);
            return await api.Call(method, words, cancellationToken);
        }
    }

    private async Task<string?> Search(string method, string channel, string oldest, string? thread, string nonce, CancellationToken cancellationToken)
    {
        string? cursor = null;
        do
        {
            var asked = new JsonObject { ["channel"] = channel, ["oldest"] = oldest, ["limit"] = SlackLimits.MessagesPerLook, ["include_all_metadata"] = true };
            if (thread is not null)
                asked["ts"] = thread;
            if (cursor is not null)
                asked["cursor"] = cursor;
            var page = await api.Call(method, asked, cancellationToken);
            if (!page.TryGetProperty("messages", out var messages) || messages.ValueKind != JsonValueKind.Array)
                throw new SlackException($"{method}: the response contains no messages.", error: null);
            if (messages.EnumerateArray().FirstOrDefault(message => Carries(message, nonce)) is { ValueKind: JsonValueKind.Object } found)
                return found.Text("ts");
            cursor = page.Text("response_metadata", "next_cursor");
        }
        while (!string.IsNullOrEmpty(cursor));
        return null;
    }

    private static string Timestamp(Instant moment) => moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) + ".000000";

    private async Task<JsonObject> Words(Card card, ShownPictures pictures, CancellationToken cancellationToken)
    {
        var message = await cards.Message(card with { Audience = Audience.Everyone }, locales.For(club.Locale), cancellationToken, pictures);
        return new JsonObject { ["text"] = message.Text, ["blocks"] = message.Blocks };
    }

    // Another app could set metadata with this name, but it cannot know the nonce.
    private static bool Carries(JsonElement message, string nonce) => message.Text("metadata", "event_type") == EventType && message.Text("metadata", "event_payload", "nonce") == nonce;

    private static async Task<T> Explained<T>(string what, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (SlackException failure)
        {
            throw SlackFailures.Explain(failure, what);
        }
    }
}
