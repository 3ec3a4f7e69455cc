using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Testing.Discord.Gateway;
using FilmClubBot.Testing.Discord.Guilds;
using FilmClubBot.Testing.Discord.Recording;
using FilmClubBot.Testing.Discord.Rest;

namespace FilmClubBot.Testing.Discord.Interactions;

/// <summary>Tells the bot what somebody did: posted and signed where it has an address, over the gateway otherwise.</summary>
internal sealed class InteractionDelivery(TimeProvider time, TimeSpan deadline, Guild guild, DiscordGateway gateway, Callbacks callbacks, DiscordRecording recording, Func<Uri?> address) : IDisposable
{
    private readonly ConcurrentDictionary<string, SimulatedInteraction> _byToken = new(StringComparer.Ordinal);
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };

    public InteractionSigner Signer { get; } = new();

    /// <summary>The interaction of a token.</summary>
    /// <exception cref="RestRefusal">There is none, or its time is over.</exception>
    public SimulatedInteraction Of(string token)
    {
        if (!_byToken.TryGetValue(token, out var interaction))
            throw RestRefusal.UnknownWebhook();
        return time.GetUtcNow() - interaction.Since > SimulatedInteraction.TokenLife
            ? throw new RestRefusal(401, 50027, "Invalid Webhook Token")
            : interaction;
    }

    /// <summary>Tells of an act and waits for the first answer.</summary>
    /// <returns>The callback; null when none came in time.</returns>
    public async Task<JsonObject?> Deliver(GuildUser user, GuildChannel channel, int type, JsonObject? data, GuildMessage? source)
    {
        var id = guild.NewId();
        var interaction = new SimulatedInteraction(id, Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()), user, channel, source, time.GetUtcNow());
        _byToken[interaction.Token] = interaction;
        var payload = Payload(interaction, type, data);
        if (address() is { } bot)
            await Post(bot, interaction, payload);
        else
            await gateway.Dispatch("INTERACTION_CREATE", payload);
        using var timeout = new CancellationTokenSource(deadline, time);
        try
        {
            return await interaction.Answered.WaitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            interaction.IsLost = true;
            guild.Show(DiscordSeenKind.Failed, user.Id, failure: "The application did not respond");
            return null;
        }
    }

    /// <summary>Posts any body to the bot, signed rightly or not.</summary>
    public async Task<(int Status, string Text)> Send(string body, string? signature = null, long? timestamp = null)
    {
        var at = (timestamp ?? time.GetUtcNow().ToUnixTimeSeconds()).ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, address() ?? throw new InvalidOperationException("BotAddress is not set."));
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-Signature-Ed25519", signature ?? Signer.Sign(at, body));
        request.Headers.Add("X-Signature-Timestamp", at);
        request.Headers.UserAgent.ParseAdd("Discord-Interactions/1.0 (+https://discord.com)");
        using var timeout = new CancellationTokenSource(deadline, time);
        try
        {
            using var response = await _http.SendAsync(request, timeout.Token);
            return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(timeout.Token));
        }
        catch (Exception failure) when (failure is OperationCanceledException or HttpRequestException)
        {
            return (0, failure.Message);
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        Signer.Dispose();
    }

    private async Task Post(Uri bot, SimulatedInteraction interaction, JsonObject payload)
    {
        _ = bot;
        var (status, text) = await Send(payload.ToJsonString());
        // 202 means that the response is sent by the callback route.
        if (status != 200)
            return;
        try
        {
            var callback = (JsonObject)JsonNode.Parse(text)!;
            recording.Answer(callback);
            callbacks.Handle(interaction, callback, []);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidCastException or RestRefusal)
        {
            interaction.IsLost = true;
            guild.Show(DiscordSeenKind.Failed, interaction.User.Id, failure: $"The application did not respond: {(wrong as RestRefusal)?.Body.ToJsonString() ?? wrong.Message}");
            interaction.Answer([]);
        }
    }

    private static JsonObject Payload(SimulatedInteraction interaction, int type, JsonObject? data)
    {
        var payload = new JsonObject
        {
            ["id"] = GuildMessage.Text(interaction.Id),
            ["application_id"] = GuildMessage.Text(DiscordSimulator.Application),
            ["type"] = type,
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["guild_id"] = GuildMessage.Text(DiscordSimulator.GuildId),
            ["guild"] = new JsonObject { ["id"] = GuildMessage.Text(DiscordSimulator.GuildId), ["features"] = new JsonArray(), ["locale"] = "en-US" },
            ["channel_id"] = GuildMessage.Text(interaction.Channel.Id),
            ["channel"] = interaction.Channel.Json(),
            ["member"] = interaction.User.Member(),
            ["locale"] = interaction.User.Locale,
            ["guild_locale"] = "en-US",
            ["app_permissions"] = "2048",
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = GuildMessage.Text(DiscordSimulator.GuildId) },
            ["context"] = 0,
            ["attachment_size_limit"] = 10_485_760,
        };
        if (data is not null)
            payload["data"] = data;
        if (interaction.Source is { } source)
            payload["message"] = source.Json();
        return payload;
    }
}
