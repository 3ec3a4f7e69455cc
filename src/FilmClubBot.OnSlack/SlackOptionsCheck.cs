using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Strings;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnSlack;

/// <summary>Validates the section <c>Slack</c> once any setting of it is set. No message contains a secret.</summary>
/// <param name="hasApp">Whether the app exists already. Before its manifest is printed, it has no credentials.</param>
internal sealed partial class SlackOptionsCheck(bool hasApp) : IValidateOptions<SlackOptions>
{
    private const int MaxPrefix = 12;
    private const string Apps = "https://api.slack.com/apps";

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SlackOptions options) =>
        (hasApp ? Problems(options) : WrongValues(options)).ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;

    /// <summary>One line for each problem: the key, the problem and the fix.</summary>
    public static IEnumerable<string> Problems(SlackOptions options) => options.IsOn ? Missing(options).Concat(WrongValues(options)) : [];

    // What the bot needs to connect to its app.
    private static IEnumerable<string> Missing(SlackOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.BotToken) && !options.CanBeInstalled)
            yield return $"Slack:BotToken is missing; copy it from the page \"OAuth & Permissions\" of your app at {Apps}, or leave the whole section out.";
        if (options.Connection == SlackConnection.Http && string.IsNullOrWhiteSpace(options.SigningSecret))
            yield return $"Slack:SigningSecret is missing; copy it from the page \"Basic Information\" of your app at {Apps}.";
        if (options.Connection == SlackConnection.SocketMode && string.IsNullOrWhiteSpace(options.AppToken))
            yield return $"Slack:AppToken is missing; make one with the scope connections:write on the page \"Basic Information\" of your app at {Apps}, or use Http.";
#if !CHAT_SDKS
        if (options.Connection == SlackConnection.SocketMode)
            yield return "Slack:Connection is SocketMode, and this program was built without it; build it with -p:ChatSdks=true, or use Http.";
#endif
    }

    private static IEnumerable<string> WrongValues(SlackOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.BotToken) && !IsToken(options.BotToken, "xoxb-"))
            yield return "Slack:BotToken is not a bot token; it begins with \"xoxb-\" and contains no space. Copy it again from the page \"OAuth & Permissions\".";
        if (!string.IsNullOrWhiteSpace(options.SigningSecret) && options.SigningSecret.Any(char.IsWhiteSpace))
            yield return "Slack:SigningSecret contains a space; copy it again from the page \"Basic Information\".";
        if (!string.IsNullOrWhiteSpace(options.AppToken) && !IsToken(options.AppToken, "xapp-"))
            yield return "Slack:AppToken is not an app-level token; it begins with \"xapp-\" and contains no space. Copy it again from the page \"Basic Information\".";
        if (string.IsNullOrWhiteSpace(options.ClientId) != string.IsNullOrWhiteSpace(options.ClientSecret))
            yield return $"Slack:{(string.IsNullOrWhiteSpace(options.ClientId) ? "ClientId" : "ClientSecret")} is missing; copy both from the page \"Basic Information\" of your app at {Apps}, or leave both out.";
        else if (options.CanBeInstalled && !ClientPattern.IsMatch(options.ClientId!))
            yield return $"Slack:ClientId is \"{options.ClientId}\"; it is two numbers with a dot between them. Copy it from the page \"Basic Information\" of your app at {Apps}.";
        else if (options.CanBeInstalled && options.ClientSecret!.Any(char.IsWhiteSpace))
            yield return "Slack:ClientSecret contains a space; copy it again from the page \"Basic Information\".";
        if (options.CanBeInstalled && options.Connection != SlackConnection.Http)
            yield return "Slack:ClientId is for installations by a link, which need Slack:Connection Http; use Http, or leave ClientId and ClientSecret out.";
        foreach (var (key, value, first) in new[] { ("TeamId", options.TeamId, "T"), ("ReviewChannelId", options.ReviewChannelId, "C"), ("ScreeningChannelId", options.ScreeningChannelId, "C"), ("ModeratorChannelId", options.ModeratorChannelId, "C") }
            .Concat(options.ModeratorGroupIds.Select(group => ("ModeratorGroupIds", (string?)group, "S"))))
        {
            if (!string.IsNullOrWhiteSpace(value) && !IdPattern.IsMatch(value))
                yield return $"Slack:{key} is \"{value}\"; an id is capital letters and digits alone, such as {first}0123ABCDEF. Copy it from the item's details in Slack.";
        }

        if (!string.IsNullOrEmpty(options.CommandPrefix) && !PrefixPattern.IsMatch(options.CommandPrefix))
            yield return $"Slack:CommandPrefix is \"{options.CommandPrefix}\"; it is at most {MaxPrefix} lower-case letters, digits, - or _, such as \"film-\" for /film-rate. Leave it out for /rate.";
        if (!TokenAddress.IsSafe(options.ApiBaseUrl))
            yield return $"Slack:ApiBaseUrl is \"{options.ApiBaseUrl}\"; it is an https address, or http on this machine. Leave it out for {SlackOptions.DefaultApiBaseUrl}.";
    }

    private static bool IsToken(string value, string prefix) => value.StartsWith(prefix, StringComparison.Ordinal) && !value.Any(char.IsWhiteSpace);

    [GeneratedRegex(@"^[a-z0-9][a-z0-9_-]{0,11}\z")]
    private static partial Regex PrefixPattern { get; }

    [GeneratedRegex(@"^[0-9]{1,20}\.[0-9]{1,20}\z")]
    private static partial Regex ClientPattern { get; }

    [GeneratedRegex("^[A-Z0-9]{2,32}$")]
    private static partial Regex IdPattern { get; }
}
