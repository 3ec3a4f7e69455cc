using System.Text;
using System.Text.Json;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnSlack.Answering;
using FilmClubBot.OnSlack.Http;
using FilmClubBot.OnSlack.Installing;
using FilmClubBot.OnSlack.Limits;
using FilmClubBot.OnSlack.WebApi;

namespace FilmClubBot.OnSlack.Manifest;

/// <summary>
/// Builds the app manifest for Slack's page "From a manifest" from the commands. Source of the fields: Slack's reference, "App manifest".
/// </summary>
public static class SlackManifest
{
    private const string LinkShared = "link_shared";

    private static readonly string[] Events = ["app_home_opened", "app_uninstalled", LinkShared, "tokens_revoked"];

    /// <summary>Writes the manifest as YAML.</summary>
    /// <param name="catalog">The commands.</param>
    /// <param name="say">The texts in the society's language.</param>
    /// <param name="club">The society.</param>
    /// <param name="options">How events are received, and what precedes the commands' names.</param>
    /// <param name="publicUrl">The program's public address; null where it has none, which only <see cref="SlackConnection.SocketMode"/> permits.</param>
    public static string Write(CommandCatalog catalog, Phrases say, Club club, SlackOptions options, Uri? publicUrl)
    {
        var isHttp = options.Connection == SlackConnection.Http;
        var address = publicUrl is null ? "" : Quoted(new Uri(publicUrl, SlackEndpoint.Path).AbsoluteUri);
        var yaml = new StringBuilder();
        void Line(int depth, string line) => yaml.Append(' ', depth * 2).Append(line).Append('\n');

        Line(0, "display_information:");
        Line(1, $"name: {Quoted("Film Club Bot")}");
        Line(1, $"description: {Quoted(Cut(say["slack.description", ("club", club.Name)], SlackLimits.AppDescription))}");
        Line(0, "features:");
        Line(1, "app_home:");
        Line(2, "home_tab_enabled: true");
        Line(2, "messages_tab_enabled: false");
        Line(1, "bot_user:");
        Line(2, $"display_name: {Quoted("Film Club Bot")}");
        Line(2, "always_online: true");
        Line(1, "shortcuts:");
        foreach (var command in catalog.Commands.Where(command => command.IsShortcut))
            Shortcut(command, say.AsShortcut(command), "global");
        foreach (var command in catalog.Commands.Where(command => command.MessageOption is not null))
            Shortcut(command, say.OnMessage(command), "message");
        Line(1, "slash_commands:");
        // A group is one command on Slack: its second word is part of the arguments.
        foreach (var group in catalog.Commands.GroupBy(command => command.Group).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Line(2, $"- command: /{RegisteredNames.Of(group.Key, options.CommandPrefix ?? "")}");
            if (isHttp)
                Line(3, $"url: {address}");
            Line(3, $"description: {Quoted(Cut(group.First().IsInGroup ? say.GroupDescription(group.Key) : say.Description(group.First()), SlackCommandLimits.MaxDescription))}");
            if (Hint(group) is { Length: > 0 } hint)
                Line(3, $"usage_hint: {Quoted(Cut(hint, SlackLimits.UsageHint))}");
            Line(3, "should_escape: false");
        }

        if (publicUrl is not null)
        {
            Line(1, "unfurl_domains:");
            Line(2, $"- {Quoted(publicUrl.Host)}");
        }

        Line(0, "oauth_config:");
        if (publicUrl is not null && options.CanBeInstalled)
        {
            Line(1, "redirect_urls:");
            Line(2, $"- {Quoted(new Uri(publicUrl, SlackInstallLink.RedirectPath).AbsoluteUri)}");
        }

        Line(1, "scopes:");
        Line(2, "bot:");
        foreach (var scope in publicUrl is null ? SlackScopes.All : SlackScopes.WithLinks)
            Line(3, $"- {scope}");
        Line(0, "settings:");
        Line(1, "event_subscriptions:");
        if (isHttp)
            Line(2, $"request_url: {address}");
        Line(2, "bot_events:");
        foreach (var told in Events.Where(told => publicUrl is not null || told != LinkShared))
            Line(3, $"- {told}");
        Line(1, "interactivity:");
        Line(2, "is_enabled: true");
        if (isHttp)
        {
            Line(2, $"request_url: {address}");
            Line(2, $"message_menu_options_url: {address}");
        }

        Line(1, "org_deploy_enabled: false");
        Line(1, $"socket_mode_enabled: {(isHttp ? "false" : "true")}");
        // A token that is copied into the settings cannot be renewed there.
        Line(1, $"token_rotation_enabled: {(options.CanBeInstalled ? "true" : "false")}");
        return yaml.ToString();

        void Shortcut(CommandDescriptor command, string name, string type)
        {
            Line(2, $"- name: {Quoted(Cut(name, SlackLimits.ShortcutName))}");
            Line(3, $"type: {type}");
            Line(3, $"callback_id: {SlackShortcuts.Id(command)}");
            Line(3, $"description: {Quoted(Cut(say.Description(command), SlackLimits.ShortcutDescription))}");
        }
    }

    private static string Hint(IEnumerable<CommandDescriptor> group)
    {
        List<CommandDescriptor> commands = [.. group];
        return commands is [var only] && !only.Name.Contains(' ', StringComparison.Ordinal)
            ? Options(only)
            : string.Join(" | ", commands.Select(command => $"{(command.Name.Split(' ', 2) is [_, var second] ? second : "")} {Options(command)}".Trim()).Where(hint => hint.Length > 0));
    }

    private static string Options(CommandDescriptor command) =>
        string.Join(' ', command.Options.Where(option => option.IsAsked).Select(option => option.IsRequired ? option.Name + ":" : $"[{option.Name}:]"));

    private static string Cut(string text, int most) => Commands.Framework.Strings.Cut.AtWord(text, most);

    // Every JSON string is a valid YAML string.
    private static string Quoted(string text) => JsonSerializer.Serialize(text, _json);

    private static readonly JsonSerializerOptions _json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
