using FilmClubBot.Commands.Clubs;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnDiscord.Guilds;
using FilmClubBot.OnDiscord.Rest;
using FilmClubBot.OnDiscord.Rest.Requests;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnDiscord.Registration;

/// <summary>Registers the commands with Discord if they have changed.</summary>
public sealed class CommandRegistrar
{
    private const string Global = "applications/{application.id}/commands", OfGuild = "applications/{application.id}/guilds/{guild.id}/commands";

    private readonly IDiscordApi _api;
    private readonly DiscordOptions _options;
    private readonly HomeGuild _home;
    private readonly bool _isOfManyClubs;
    private readonly CommandJson _commands;

    internal CommandRegistrar(IDiscordApi api, IOptions<DiscordOptions> options, IOptions<HostingOptions> hosting, HomeGuild home, CommandCatalog catalog, Locales locales, Club club)
    {
        _api = api;
        _options = options.Value;
        _home = home;
        _isOfManyClubs = hosting.Value.ManyClubs;
        _commands = new CommandJson(catalog, locales, club.Locale, moderatorsByPermission: _options.ModeratorRoleIds.Count == 0);
    }

    /// <summary>
    /// Overwrites the commands of the society's guild, or the global ones while no guild is set or confirmed; sends nothing if they are
    /// unchanged. Commands of the guild replace the global ones, which would be shown there a second time. A program of many clubs has the
    /// global ones alone: they are the same in every guild.
    /// </summary>
    /// <exception cref="UndeliverableException">Discord refused; the message contains the fix.</exception>
    /// <exception cref="DelayedException">Discord cannot be reached at present.</exception>
    public async Task<RegistrationReport> Register(CancellationToken cancellationToken)
    {
        var guild = await _home.Id(cancellationToken);
        try
        {
            if (guild is null || _isOfManyClubs)
            {
                var everywhere = await Overwrite(Global, [_options.ApplicationId!], _commands.All(), null, cancellationToken);
                var own = guild is null ? null : await Overwrite(OfGuild, [_options.ApplicationId!, guild], [], guild, cancellationToken);
                return everywhere with { Removed = [.. everywhere.Removed.Union(own?.Removed ?? [], StringComparer.Ordinal)] };
            }

            var report = await Overwrite(OfGuild, [_options.ApplicationId!, guild], _commands.All(), guild, cancellationToken);
            var cleared = await Overwrite(Global, [_options.ApplicationId!], [], null, cancellationToken);
            return report with { Removed = [.. report.Removed.Union(cleared.Removed, StringComparer.Ordinal)] };
        }
        catch (DiscordException failure)
        {
            throw DiscordFailures.Explain(failure, "register commands");
        }
    }

    /// <summary>Removes the commands of a guild that is no longer the society's.</summary>
    /// <returns>The names of the removed commands.</returns>
    /// <exception cref="UndeliverableException">Discord refused; the message contains the fix.</exception>
    /// <exception cref="DelayedException">Discord cannot be reached at present.</exception>
    public async Task<IReadOnlyList<string>> Clear(string guild, CancellationToken cancellationToken)
    {
        try
        {
            return (await Overwrite(OfGuild, [_options.ApplicationId!, guild], [], guild, cancellationToken)).Removed;
        }
        catch (DiscordException failure)
        {
            throw DiscordFailures.Explain(failure, $"remove the commands of guild {guild}");
        }
    }

    private async Task<RegistrationReport> Overwrite(string template, IReadOnlyList<string> arguments, JsonArray wanted, string? guild, CancellationToken cancellationToken)
    {
        var there = await _api.Send(new DiscordRequest(HttpMethod.Get, template, arguments) { Query = "with_localizations=true" }, cancellationToken);
        var known = JsonNode.Parse(there.GetRawText())!.AsArray().ToDictionary(command => CommandComparison.KeyOf(command!), command => CommandComparison.Essence(command!), StringComparer.Ordinal);
        var ours = wanted.ToDictionary(command => CommandComparison.KeyOf(command!), command => CommandComparison.Essence(command!), StringComparer.Ordinal);
        var report = new RegistrationReport(
            wanted.Count,
            [.. ours.Keys.Where(key => !known.ContainsKey(key)).Select(NameOf)],
            [.. ours.Where(entry => known.TryGetValue(entry.Key, out var old) && old != entry.Value).Select(entry => NameOf(entry.Key))],
            [.. known.Keys.Where(key => !ours.ContainsKey(key)).Select(NameOf)],
            guild);
        if (report.HasChanges)
            await _api.Send(new DiscordRequest(HttpMethod.Put, template, arguments, wanted), cancellationToken);
        return report;
    }

    private static string NameOf(string key) => key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}

/// <summary>The result of a registration.</summary>
/// <param name="Count">The number of commands and message menu entries.</param>
/// <param name="Added">Names that were not registered before.</param>
/// <param name="Changed">Names that were registered with another definition.</param>
/// <param name="Removed">Names that were registered but no longer exist, or no longer for every guild.</param>
/// <param name="GuildId">The guild; null for a global registration.</param>
public sealed record RegistrationReport(
    int Count, IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Removed, string? GuildId)
{
    /// <summary>Whether anything was sent.</summary>
    public bool HasChanges => Added.Count + Changed.Count + Removed.Count > 0;
}
