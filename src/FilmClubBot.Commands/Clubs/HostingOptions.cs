using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Commands.Clubs;

/// <summary>Whether the program is one society's or many societies': section <c>Hosting</c> of the configuration.</summary>
public sealed partial class HostingOptions
{
    /// <summary>
    /// Whether a moderator who confirms the program in a further guild or workspace founds a further club there. Default: false, the program
    /// is that of the one club of the settings.
    /// </summary>
    public bool ManyClubs { get; set; }

    /// <summary>How long what a club has stored is kept after it left. Default: 30 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepAfterLeaving { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The ids of guilds and workspaces that no club is founded for, nor is one that left back. Default: none.</summary>
    public IReadOnlyList<string> Refused { get; set; } = [];

    /// <summary>How many feeds a founded club may have. Default: 100.</summary>
    [Range(1, 1_000_000)]
    public int MostFeeds { get; set; } = 100;

    /// <summary>How many new items of feeds are imported for a founded club within a day; the others follow later. Default: 2,000.</summary>
    [Range(1, 1_000_000)]
    public int MostItemsPerDay { get; set; } = 2000;

    /// <summary>How many reviews a founded club may have. Default: 20,000.</summary>
    [Range(1, 10_000_000)]
    public int MostReviews { get; set; } = 20_000;

    /// <summary>How many entries a member of a founded club may have in their diary, with those of an import. Default: 20,000.</summary>
    [Range(1, 10_000_000)]
    public int MostDiaryEntries { get; set; } = 20_000;

    /// <summary>The address of the host's terms, which <c>/setup</c> and the page <c>/add</c> link. Default: none.</summary>
    [Url]
    public string? Terms { get; set; }

    /// <summary><see cref="Terms"/> as an address; null for none.</summary>
    public Uri? TermsAddress => Uri.TryCreate(Terms, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address : null;

    /// <summary>Validates what the attributes do not.</summary>
    public sealed partial class Check : IValidateOptions<HostingOptions>
    {
        /// <inheritdoc/>
        public ValidateOptionsResult Validate(string? name, HostingOptions options) =>
            options.Refused.Where(id => !Id.IsMatch(id)).Select(id => $"Hosting:Refused names \"{id}\", which is the id of no Discord server (a number) and of no Slack workspace (T0123ABCDEF); \"clubs remove\" prints it.").ToList() is { Count: > 0 } problems
                ? ValidateOptionsResult.Fail(problems)
                : ValidateOptionsResult.Success;

        [GeneratedRegex("^(?:[0-9]{15,20}|[TE][A-Z0-9]{2,31})$")]
        private static partial Regex Id { get; }
    }
}
