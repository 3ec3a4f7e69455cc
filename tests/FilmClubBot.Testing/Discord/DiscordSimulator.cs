using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FilmClubBot.Testing.Discord.Acting;
using FilmClubBot.Testing.Discord.Faults;
using FilmClubBot.Testing.Discord.Gateway;
using FilmClubBot.Testing.Discord.Guilds;
using FilmClubBot.Testing.Discord.Interactions;
using FilmClubBot.Testing.Discord.Limits;
using FilmClubBot.Testing.Discord.Recording;
using FilmClubBot.Testing.Discord.Rest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.Testing.Discord;

/// <summary>
/// Discord on this machine: REST, interactions posted to the bot or dispatched over the gateway, and people who type and press. It refuses
/// what Discord refuses, and remembers what it was asked.
/// </summary>
public sealed partial class DiscordSimulator : IAsyncDisposable
{
    /// <summary>The application's id, also its bot's.</summary>
    public const ulong Application = 1040000000000000001;

    /// <summary>The guild's id.</summary>
    public const ulong GuildId = 1040000000000000002;

    private readonly WebApplication _web;
    private readonly InteractionDelivery _interactions;
    private readonly DiscordRecording _recording;
    private bool _isDisposed;

    private DiscordSimulator(DiscordSimulatorSettings settings, WebApplication web)
    {
        _web = web;
        Guild = new Guild(settings.Time);
        Rates = new DiscordRates(settings.Time);
        _recording = new DiscordRecording(settings.Recorded);
        Gateway = new DiscordGateway(Guild, Token, () => GatewayUrl);
        Guild.Events.Dispatch = Gateway.DispatchEvent;
        var callbacks = new Callbacks(Guild);
        Uploads = new Attachments(Guild, () => Address);
        _interactions = new InteractionDelivery(settings.Time, settings.Deadline, Guild, Gateway, callbacks, _recording, () => BotAddress);
        People = new GuildPeople(Guild, _interactions, Uploads);
        var routes = new RestRoutes(Guild, callbacks, () => _interactions, () => GatewayUrl, PublicKey);
        var rest = new RestServer(settings.Time, Token, Rates, Faults, _recording, routes);
        web.UseWebSockets();
        web.Run(context => context.Request.Path.Value == "/gateway"
            ? Gateway.Accept(context)
            : Attachments.Has(context) ? Uploads.Answer(context)
            : rest.Answer(context, Version.Replace(context.Request.Path.Value!, "")));
    }

    /// <summary>The bot's token. Its first part is the application's id, as Discord's is: Discord.Net reads it there.</summary>
    public string Token { get; } = $"{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(GuildMessage.Text(Application))).TrimEnd('=')}.GtstTk.{Guid.NewGuid():N}{Guid.NewGuid():N}"[..70];

    /// <summary>What the bot checks signatures with, 64 hexadecimal digits.</summary>
    public string PublicKey => _interactions.Signer.PublicKey;

    /// <summary>The routes follow it, after a slash.</summary>
    public string ApiBaseUrl => $"{Address}api/v10";

    /// <summary>Where the bot listens for interactions; null when they go over the gateway.</summary>
    public Uri? BotAddress { get; set; }

    /// <summary>The guild's contents.</summary>
    public Guild Guild { get; }

    /// <summary>How much the bot asked for.</summary>
    public DiscordRates Rates { get; }

    /// <summary>What goes wrong next.</summary>
    public DiscordFaults Faults { get; } = new();

    /// <summary>The gateway.</summary>
    public DiscordGateway Gateway { get; }

    /// <summary>The files that people attach to commands.</summary>
    public Attachments Uploads { get; }

    /// <summary>Those who type and press.</summary>
    public GuildPeople People { get; }

    /// <summary>Everything that the bot asked for, in order.</summary>
    public IReadOnlyList<DiscordRequestSeen> Requests => _recording.Requests;

    private Uri Address => new(_web.Urls.First());

    private Uri GatewayUrl => new UriBuilder(Address) { Scheme = "ws", Path = "/gateway" }.Uri;

    /// <summary>Starts it on a free port.</summary>
    public static async Task<DiscordSimulator> Start(DiscordSimulatorSettings? settings = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var simulator = new DiscordSimulator(settings ?? new(), builder.Build());
        await simulator._web.StartAsync();
        return simulator;
    }

    /// <summary>Sends any body to the bot, signed rightly or not.</summary>
    public Task<(int Status, string Text)> Send(string body, string? signature = null, long? timestamp = null) => _interactions.Send(body, signature, timestamp);

    /// <summary>Asks the bot's address to prove itself, as Discord does when it is entered: with a right and with a wrong signature.</summary>
    public async Task<bool> Verify()
    {
        var ping = new JsonObject { ["id"] = GuildMessage.Text(Guild.NewId()), ["application_id"] = GuildMessage.Text(Application), ["type"] = 1, ["token"] = "t", ["version"] = 1, ["entitlements"] = new JsonArray() };
        var (status, text) = await Send(ping.ToJsonString());
        ping["id"] = GuildMessage.Text(Guild.NewId());
        var (refused, _) = await Send(ping.ToJsonString(), signature: new string('0', 128));
        return status == 200 && (int?)JsonNode.Parse(text)?["type"] == 1 && refused == 401;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        Gateway.Drop();
        await _web.DisposeAsync();
        Gateway.Dispose();
        _interactions.Dispose();
    }

    internal static JsonObject BotUser() => new()
    {
        ["id"] = GuildMessage.Text(Application),
        ["username"] = "Film club",
        ["discriminator"] = "0",
        ["global_name"] = null,
        ["avatar"] = null,
        ["bot"] = true,
        ["flags"] = 0,
    };

    [GeneratedRegex(@"^/api(/v\d+)?/")]
    private static partial Regex Version { get; }
}
