using System.Collections.Frozen;

namespace FilmClubBot.OnSlack.WebApi;

/// <summary>
/// The supported methods. Sources: each method's page in Slack's reference ("Facts": content types, rate limits) and
/// "Rate limits" (1, 20, 50 and 100 calls a minute for the tiers; one message a second a channel, and several hundred a minute a workspace).
/// </summary>
internal static class SlackMethods
{
    private const int Tier2 = 20;
    private const int Tier3 = 50;
    private const int Tier4 = 100;

    // "Hundreds per minute" and "several hundred messages per minute" are all that Slack documents.
    private const int AuthTest = 200;
    private const int Messages = 300;

    private static readonly TimeSpan BetweenMessages = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TriggerLife = TimeSpan.FromSeconds(3);

    private static readonly FrozenDictionary<string, SlackMethod> Known = new[]
    {
        Json("auth.test", AuthTest, repeatable: true),
        Json("chat.postMessage", Messages) with { OrderedBy = ["channel"], Spacing = BetweenMessages },
        Json("chat.update", Tier3, repeatable: true) with { OrderedBy = ["channel", "ts"] },
        Json("chat.delete", Tier3) with { OrderedBy = ["channel", "ts"] },
        Json("chat.unfurl", Tier3, repeatable: true),
        Form("chat.getPermalink", Tier4),
        Form("conversations.info", Tier3),
        Form("conversations.history", Tier3),
        Form("conversations.replies", Tier3),
        Json("conversations.open", Tier3, repeatable: true),
        Json("views.open", Tier4) with { Worth = TriggerLife },
        Json("views.push", Tier4) with { Worth = TriggerLife },
        Json("views.update", Tier4) with { OrderedBy = ["view_id", "external_id"] },
        Json("views.publish", Tier4, repeatable: true) with { OrderedBy = ["user_id"] },
        Form("users.info", Tier4),
        Form("usergroups.users.list", Tier2),
        Form("files.info", Tier4),
        // After a lost response, the upload address is simply not used.
        Form("files.getUploadURLExternal", Tier4),
        Json("files.completeUploadExternal", Tier4),
    }.ToFrozenDictionary(method => method.Name, StringComparer.Ordinal);

    /// <summary>The method with a name.</summary>
    /// <exception cref="ArgumentException">The method is not supported.</exception>
    public static SlackMethod Of(string name) =>
        Known.GetValueOrDefault(name) ?? throw new ArgumentException($"\"{name}\" is not among the methods of {nameof(SlackMethods)}; add it with its limit.", nameof(name));

    /// <summary>All methods.</summary>
    public static IEnumerable<SlackMethod> All => Known.Values;

    private static SlackMethod Json(string name, int perMinute, bool repeatable = false) => new(name, perMinute) { TakesJson = true, Repeatable = repeatable };

    /// <summary>Methods that only read, or that repeat what was done, and accept no JSON.</summary>
    private static SlackMethod Form(string name, int perMinute) => new(name, perMinute) { Repeatable = true };
}
