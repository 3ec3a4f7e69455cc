using System.ComponentModel.DataAnnotations;
using System.Text;
using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Domain.Films;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Settings;

/// <summary>What is known of films besides what the club states: section <c>Films</c>.</summary>
internal sealed class FilmSettings
{
    /// <summary>The sites that are asked for facts.</summary>
    public FilmFactSettings Facts { get; set; } = new();
}

/// <summary>Which sites are asked for facts about films; without any of it, none is. The section <c>Films:Facts</c>.</summary>
internal sealed partial class FilmFactSettings
{
    /// <summary>Whether Wikidata is asked for titles, length, countries, languages, cast, directors, year and ids. Default: no.</summary>
    public bool Wikidata { get; set; }

    /// <summary>
    /// Whom the sites reach if the program's requests disturb them: an e-mail address or a web page. They get it with each request. Default:
    /// <c>Privacy:Contact</c>.
    /// </summary>
    [StringLength(200)]
    public string? Contact { get; set; }

    /// <summary>The "API Read Access Token" of The Movie Database, for posters and where films can be watched. Default: none, it is not asked.</summary>
    [StringLength(1000)]
    public string? TmdbToken { get; set; }

    /// <summary>The country whose streaming services are shown, by its code of two letters: <c>GB</c>. Default: none are shown.</summary>
    public string? Country { get; set; }

    /// <summary>The address of Wikidata's API; another one is for tests.</summary>
    public string WikidataUrl { get; set; } = "https://www.wikidata.org/w/api.php";

    /// <summary>The address of The Movie Database's API, version 3; another one is for tests.</summary>
    public string TmdbUrl { get; set; } = "https://api.themoviedb.org/3/";

    /// <summary>The sites that are asked.</summary>
    public IReadOnlyList<FactSource> Sources => [.. Wikidata ? [FactSource.Wikidata] : Array.Empty<FactSource>(), .. string.IsNullOrWhiteSpace(TmdbToken) ? Array.Empty<FactSource>() : [FactSource.Tmdb]];

    [GeneratedRegex("^[A-Z]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex CountryCode();

    /// <summary>Checks what the attributes cannot.</summary>
    internal sealed class Check(IConfiguration configuration) : IValidateOptions<FilmSettings>
    {
        public ValidateOptionsResult Validate(string? name, FilmSettings options)
        {
            List<string> problems = [];
            var facts = options.Facts;
            if (facts.Country is { } country && !CountryCode().IsMatch(country))
                problems.Add($"Films:Facts:Country is \"{country}\"; write the country's code of two capital letters, such as GB.");
            if (facts.TmdbToken is { } token && (!Ascii.IsValid(token) || token.Any(char.IsWhiteSpace)))
                problems.Add("Films:Facts:TmdbToken has characters that no token has; copy the API Read Access Token as it is shown.");
            foreach (var (key, address) in new[] { ("WikidataUrl", facts.WikidataUrl), ("TmdbUrl", facts.TmdbUrl) })
            {
                if (!TokenAddress.IsSafe(address))
                    problems.Add($"Films:Facts:{key} is \"{address}\"; it is an https address, or http on this machine. Leave it out for the site's own.");
            }

            var contact = ContactOf(facts, configuration.Valid<PrivacySettings>("Privacy"));
            if (facts.Sources.Count > 0 && contact is null)
                problems.Add("Films:Facts:Contact is not set, and the sites demand one with each request; write an e-mail address or a web page there, or in Privacy:Contact.");
            else if (contact is not null && !Ascii.IsValid(contact))
                problems.Add("Films:Facts:Contact (or Privacy:Contact) has letters that a request cannot have; write an e-mail address or a web page.");
            return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
        }
    }

    /// <summary>The contact in effect; null where there is none.</summary>
    public static string? ContactOf(FilmFactSettings facts, PrivacySettings privacy) => new[] { facts.Contact, privacy.Contact }.FirstOrDefault(contact => !string.IsNullOrWhiteSpace(contact))?.Trim();
}
