using System.Globalization;
using System.Text.Json;
using FilmClubBot.EndToEnd.Tests.Workers;

namespace FilmClubBot.EndToEnd.Tests.Peers;

/// <summary>The guild that <c>discord-digital-twin</c> plays, and what people do in it.</summary>
internal sealed class DiscordTwin : IAsyncDisposable
{
    /// <summary>The bot's token.</summary>
    public const string Token = "MTAwMDAwMDAwMDAwMDAwMDAx.GtstTk.filmclub-test-token-not-a-secret-0123";

    /// <summary>Snowflakes.</summary>
    public const string Application = "100000000000000001", Guild = "300000000000000001", Channel = "400000000000000001";

    /// <summary>Permissions as Discord's bit set: who may write, and who may manage the guild.</summary>
    public const string Member = "2048", Moderator = "32";

    private const int CommandType = 2, ComponentType = 3, AutocompleteType = 4, FormType = 5;

    private readonly string _api, _publicKey;
    private Uri _interactions = new("http://127.0.0.1/");

    /// <summary>Its REST address without a version, as discord.js expects it.</summary>
    public string RestUrl { get; }

    private DiscordTwin(NodePeer script, JsonElement started)
    {
        Script = script;
        RestUrl = started.GetProperty("rest").GetString()!;
        _api = started.GetProperty("api").GetString()!;
        _publicKey = started.GetProperty("publicKey").GetString()!;
    }

    /// <summary>The script that runs it.</summary>
    public NodePeer Script { get; }

    /// <summary>Starts it; skips the test where it is not installed.</summary>
    public static async Task<DiscordTwin> Start()
    {
        var (script, started) = await NodePeer.Start(["servers", "discord-twin.mjs"], new { application = Application, guild = Guild, channel = Channel, token = Token });
        return new(script, started);
    }

    /// <summary>Sets a bot up for this guild.</summary>
    /// <param name="worker">The bot.</param>
    /// <param name="connection"><c>Http</c> or <c>Gateway</c>.</param>
    public void SetUp(WorkerProgram worker, string connection)
    {
        _interactions = new Uri(worker.Url + "/discord/interactions");
        worker.Set("Discord__Token", Token);
        worker.Set("Discord__ApplicationId", Application);
        worker.Set("Discord__PublicKey", _publicKey);
        worker.Set("Discord__GuildId", Guild);
        worker.Set("Discord__ReviewChannelId", Channel);
        worker.Set("Discord__Connection", connection);
        worker.Set("Discord__ApiBaseUrl", _api);
    }

    /// <summary>Somebody sends a slash command; the answer over HTTP.</summary>
    public Task<JsonElement> Command(string name, object[]? options = null, string permissions = Member, string user = "Ann") =>
        Posted(CommandType, CommandData(name, options), null, permissions, user);

    /// <summary>Somebody types in an option; what is offered.</summary>
    public async Task<IReadOnlyList<(string Name, string Value)>> Completes(string name, string option, string typed)
    {
        var answer = await Posted(AutocompleteType, CommandData(name, [new { name = option, type = 3, value = typed, focused = true }]), null, Member, "Ann");
        return [.. answer.GetProperty("data").GetProperty("choices").EnumerateArray().Select(choice => (choice.GetProperty("name").GetString()!, choice.GetProperty("value").GetString()!))];
    }

    /// <summary>A user presses the button of a reply by its caption.</summary>
    public Task<JsonElement> Press(JsonElement message, string caption, string user = "Ann") => Posted(
        ComponentType,
        new { custom_id = Find(message, part => part.TryGetProperty("label", out var label) && label.GetString()!.Contains(caption, StringComparison.Ordinal), caption).GetProperty("custom_id").GetString(), component_type = 2 },
        new { id = "500000000000000001", channel_id = Channel, flags = message.TryGetProperty("flags", out var flags) ? flags.GetInt32() : 0, type = 0, content = "" },
        Member,
        user);

    /// <summary>Somebody fills a form in and sends it.</summary>
    /// <param name="form">The form, as the bot sent it.</param>
    /// <param name="entries">What is entered, by the fields' ids.</param>
    public Task<JsonElement> Submit(JsonElement form, IReadOnlyDictionary<string, string> entries) => Posted(
        FormType,
        new
        {
            custom_id = form.GetProperty("custom_id").GetString(),
            components = form.GetProperty("components").EnumerateArray().Select((label, index) => new { type = 18, id = index + 1, component = Entered(label.GetProperty("component"), entries, index) }),
        },
        null,
        Member,
        "Ann");

    /// <summary>Waits for a message in the channel that has some words.</summary>
    public Task<JsonElement> Shows(string words) => Script.Order("find", new { words });

    /// <summary>The whole reply, as JSON without escapes.</summary>
    public static string Words(JsonElement answer) => string.Join('\n', Texts(answer));

    public ValueTask DisposeAsync() => Script.DisposeAsync();

    private static object CommandData(string name, object[]? options) => new { id = "700000000000000001", name, type = 1, guild_id = Guild, options = options ?? [] };

    private static object Entered(JsonElement component, IReadOnlyDictionary<string, string> entries, int index)
    {
        var type = component.GetProperty("type").GetInt32();
        var field = component.GetProperty("custom_id").GetString()!;
        var value = entries.GetValueOrDefault(field, "");
        const int select = 3;
        return type == select
            ? new { type, id = index + 100, custom_id = field, values = value.Length == 0 ? Array.Empty<string>() : [value] }
            : new { type, id = index + 100, custom_id = field, value };
    }

    private static JsonElement Find(JsonElement message, Func<JsonElement, bool> fits, string what)
    {
        var found = Parts(message).FirstOrDefault(fits);
        Assert.True(found.ValueKind == JsonValueKind.Object, $"Nothing says \"{what}\" in {message.GetRawText()}");
        return found;
    }

    private static IEnumerable<JsonElement> Parts(JsonElement node) =>
        node.TryGetProperty("components", out var components) ? components.EnumerateArray().SelectMany(part => Parts(part).Prepend(part)) : [];

    private static IEnumerable<string> Texts(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.String => [node.GetString()!],
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => node.EnumerateObject().SelectMany(property => Texts(property.Value)),
        _ => [],
    };

    private async Task<JsonElement> Posted(int type, object data, object? message, string permissions, string user)
    {
        var id = (200000000000000000 + user.Sum(letter => (long)letter)).ToString(CultureInfo.InvariantCulture);
        var response = await Script.Order("post", new { url = _interactions, type, data, message, user = new { id, name = user, permissions } });
        Assert.True(response.GetProperty("status").GetInt32() == 200, response.GetRawText());
        return response.GetProperty("answer");
    }
}
