using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnDiscord.Messaging;
using FilmClubBot.OnDiscord.Rest;
using FilmClubBot.OnDiscord.Rest.Requests;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnDiscord.Registration;

/// <summary>Registers the commands with Discord if they have changed.</summary>
public sealed class CommandRegistrar
{
    private readonly IDiscordApi _api;
    private readonly DiscordOptions _options;
    private readonly CommandJson _commands;

    internal CommandRegistrar(IDiscordApi api, IOptions<DiscordOptions> options, CommandCatalog catalog, Locales locales, Club club)
    {
        _api = api;
        _options = options.Value;
        _commands = new CommandJson(catalog, locales, club.Locale, moderatorsByPermission: _options.ModeratorRoleIds.Count == 0);
    }

    /// <summary>Overwrites the guild's commands, or the global ones if no guild is set; sends nothing if they are unchanged.</summary>
    /// <exception cref="UndeliverableException">Discord refused; the message contains the fix.</exception>
    /// <exception cref="DelayedException">Discord cannot be reached at present.</exception>
    public async Task<RegistrationReport> Register(CancellationToken cancellationToken)
    {
        var (template, arguments) = string.IsNullOrWhiteSpace(_options.GuildId)
            ? ("applications/{application.id}/commands", new[] { _options.ApplicationId! })
            : ("applications/{application.id}/guilds/{guild.id}/commands", [_options.ApplicationId!, _options.GuildId]);
        try
        {
            var there = await _api.Send(new DiscordRequest(HttpMethod.Get, template, arguments) { Query = "with_localizations=true" }, cancellationToken);
            var known = JsonNode.Parse(there.GetRawText())!.AsArray().ToDictionary(command => CommandComparison.KeyOf(command!), command => CommandComparison.Essence(command!), StringComparer.Ordinal);
            var wanted = _commands.All();
            var ours = wanted.ToDictionary(command => CommandComparison.KeyOf(command!), command => CommandComparison.Essence(command!), StringComparer.Ordinal);
            var report = new RegistrationReport(
                wanted.Count,
                [.. ours.Keys.Where(key => !known.ContainsKey(key)).Select(NameOf)],
                [.. ours.Where(entry => known.TryGetValue(entry.Key, out var old) && old != entry.Value).Select(entry => NameOf(entry.Key))],
                [.. known.Keys.Where(key => !ours.ContainsKey(key)).Select(NameOf)],
                string.IsNullOrWhiteSpace(_options.GuildId) ? null : _options.GuildId);
            if (report.HasChanges)
                await _api.Send(new DiscordRequest(HttpMethod.Put, template, arguments, wanted), cancellationToken);
            return report;
        }
        catch (DiscordException failure)
        {
            throw DiscordFailures.Explain(failure, "register commands");
        }
    }

    private static string NameOf(string key) => key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}

/// <summary>The result of a registration.</summary>
/// <param name="Count">The number of commands and message menu entries.</param>
/// <param name="Added">Names that were not registered before.</param>
/// <param name="Changed">Names that were registered with another definition.</param>
/// <param name="Removed">Names that were registered but no longer exist.</param>
/// <param name="GuildId">The guild; null for a global registration.</param>
public sealed record RegistrationReport(
    int Count, IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Removed, string? GuildId)
{
    /// <summary>Whether anything was sent.</summary>
    public bool HasChanges => Added.Count + Changed.Count + Removed.Count > 0;
}
