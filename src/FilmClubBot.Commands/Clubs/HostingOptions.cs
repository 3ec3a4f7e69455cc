using System.ComponentModel.DataAnnotations;

namespace FilmClubBot.Commands.Clubs;

/// <summary>Whether the program is one society's or many societies': section <c>Hosting</c> of the configuration.</summary>
public sealed class HostingOptions
{
    /// <summary>
    /// Whether a moderator who confirms the program in a further guild or workspace founds a further club there. Default: false, the program
    /// is that of the one club of the settings.
    /// </summary>
    public bool ManyClubs { get; set; }

    /// <summary>How long what a club has stored is kept after it left. Default: 30 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepAfterLeaving { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The address of the host's terms, which <c>/setup</c> and the page <c>/add</c> link. Default: none.</summary>
    [Url]
    public string? Terms { get; set; }

    /// <summary><see cref="Terms"/> as an address; null for none.</summary>
    public Uri? TermsAddress => Uri.TryCreate(Terms, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address : null;
}
