using System.Collections.Frozen;
using System.Text.RegularExpressions;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Cleaning;

/// <summary>Distinguishes a page's boilerplate from its prose, line by line.</summary>
/// <remarks>A line is boilerplate by its whole shape; prose that mentions sharing, tags or reading more is retained.</remarks>
internal static class Furniture
{
    private const int LongestLine = 240;

    // Words of a platform that name the review's title and the site's: longer than any other line.
    private const int LongestSentence = 600;

    private const int LongestGroup = 20;

    private static readonly FrozenSet<string> _groups =
        "films|books|music|games|tv|series|filme|bucher|musik|spiele|serien|livres|musique|jeux|peliculas|cine|libros|musica|juegos|movies|film|cinema".Split('|').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a line begins the part after the review: related posts, comments.</summary>
    public static bool IsClosing(string line)
    {
        var words = Fold(line);
        return words.Length > 0 && (FurniturePhrases.Closings.Contains(words) || line.Length <= LongestLine && ClosingPattern.IsMatch(words) && !line.EndsWith('.'));
    }

    /// <summary>Whether a line is boilerplate regardless of its context.</summary>
    public static bool IsLine(string line)
    {
        if (!line.Any(char.IsLetterOrDigit))
            return !IsSceneBreak(line);
        if (line.Length > LongestSentence)
            return false;
        if (line[0] == '#' && HashtagPattern.IsMatch(line))
            return true;
        var words = Fold(line);
        if (FurniturePhrases.IsSentence(words))
            return true;
        if (line.Length > LongestLine)
            return false;
        if (FurniturePhrases.Lines.Contains(words) || LinePattern.IsMatch(words) || IsCrumbs(line) || IsList(line, words))
            return true;
        return words.Count(c => c == ' ') < 16 && (CallPattern.IsMatch(words) || NoticePattern.IsMatch(words));
    }

    /// <summary>Whether a line that a menu may have can also be a heading over several sections of the text: "Films", "Games".</summary>
    public static bool MayHeadSections(string line) => line.Length <= LongestGroup && !HashtagPattern.IsMatch(line) && _groups.Contains(Fold(line));

    /// <summary>Whether a line near the start contains only author and date.</summary>
    public static bool IsByline(string line)
    {
        if (line.Length > 140 || EndsLikeProse(line) && !line.EndsWith('.'))
            return false;
        return (BylinePattern.IsMatch(line) || AuthorPattern.IsMatch(line)) && line.Count(c => c == ' ') < 14 || NameAndDate.IsMatch(line) || DatePattern.IsMatch(Fold(line));
    }

    private static bool IsSceneBreak(string line) => line.Length <= 12 && line.All(c => c is '*' or '—' or '–' or '-' or '~' or '#' or '⁂' or '•' or ' ') && line.Contains('*', StringComparison.Ordinal);

    private static bool EndsLikeProse(string line) => line.Length > 0 && line[^1] is '.' or '!' or '?' or '”' or '"';

    // Home » Reviews » Her
    private static bool IsCrumbs(string line)
    {
        if (line.Length > 160 || EndsLikeProse(line))
            return false;
        var marks = line.Count(c => c is '»' or '›' or '→') + CountOf(line, " > ") + CountOf(line, " / ");
        return marks > 0 && CrumbPattern.IsMatch(Fold(line)) || marks == 0 && line.Contains('|', StringComparison.Ordinal) && CountOf(line, "|") >= 3;
    }

    private static int CountOf(string line, string mark)
    {
        var count = 0;
        for (var i = line.IndexOf(mark, StringComparison.Ordinal); i >= 0; i = line.IndexOf(mark, i + mark.Length, StringComparison.Ordinal))
            count++;
        return count;
    }

    // "Tags: water, memory, Mexico" has short items; "Tags: the film is full of them, and …" is a sentence.
    private static bool IsList(string line, string words)
    {
        if (!ListPattern.IsMatch(words))
            return false;
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var items = (colon >= 0 ? line[(colon + 1)..] : line).Split([',', '|', '·', '•', '#', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (colon < 0 && words.Count(c => c == ' ') > 8)
            return false;
        return items.All(item => item.Count(c => c == ' ') < 5) && !items.Any(item => item.Split(' ').Any(word => English.CommonVerbs.Contains(word.ToLowerInvariant())));
    }

    private static string Fold(string line) => Domain.Films.FilmTitle.FoldWords(line);

    private static Regex ClosingPattern { get; } = Pattern.Of(@"^(?:latest posts? (?:from|by)\b.*|more (?:from|by|posts from|reviews from)\b(?: \w+){0,6}|\d+ (?:comments?|responses?|thoughts?|replies|reply)(?: (?:on|to) .*)?|one (?:comment|response|thought|reply)(?: (?:on|to) .*)?|(?:you (?:may|might) also (?:like|enjoy)|related posts|similar posts|related articles)\b.{0,60}|comments? \d+|published by\b.{0,60})$");

    private static Regex LinePattern { get; } = Pattern.Of(@"^(?:click (?:to|here to) (?:share|email|print)\b.*|share (?:this |on |via |to )(?:\w+ ?){0,8}|the post .* (?:appeared|was) first (?:appeared |published )?(?:on|at)?\b.*|.{0,120}\bappeared first on\b.{0,80}|(?:this (?:post|article|review|piece) )?(?:first|originally) (?:appeared|published) (?:on|in|at)\b.{0,80}|opens in new window|like loading|(?:image|photo|picture|still|images) (?:credit|courtesy|via|source)s?\b.{0,100}|\d+ (?:min|mins|minute|minutes) read|\d+ (?:shares|views|likes|claps)|copyright\b.{0,100}|\d{4} all rights reserved|all rights reserved.{0,40}|(?:previous|next|older|newer)(?: post)? .{0,100}(?:review|post|→)|read time .{0,20}|reading time .{0,20}|estimated reading time .{0,20})$");

    private static Regex CallPattern { get; } = Pattern.Of(@"^(?:(?:please )?subscribe (?:to|for|here|now|today|via|below|by)\b.*|sign up (?:to|for|here)\b.{0,100}|follow (?:us|me|him|her|them) (?:on|at)\b.*|join our (?:newsletter|mailing list)\b.*|read more(?: about| on| at| from| reviews)?\b.{0,80}|continue reading\b.*|like what you (?:read|see)\b.*|enjoyed this\b.{0,80}|support (?:us|me|the site) on\b.*|leave a (?:comment|reply)\b.{0,60}|log in to\b.{0,40}|your email address will not be published\b.*|notify me of\b.*|enter your email\b.*)$");

    private static Regex HashtagPattern { get; } = Pattern.Of(@"^#[\p{L}\d_]+(?:[ ,]+#[\p{L}\d_]+)*$");

    private static Regex NoticePattern { get; } = Pattern.Of(@"^(?:(?:we|this (?:site|website|blog)) uses? cookies\b.*|by continuing to (?:use|browse)\b.*|skip to\b.{0,40})$");

    private static Regex ListPattern { get; } = Pattern.Of(@"^(?:tags?|tagged(?: with| as| in)?|filed under|filed in|posted in|categories|category|categorised|categorized|topics|labels|keywords|related topics|posted on|posted by|published in|share|tagged under)\b");

    private static Regex CrumbPattern { get; } = Pattern.Of(@"^(?:home|blog|reviews?|films?|film reviews?|culture|arts?|you are here|archives?|all posts|cinema|movies)\b");

    private static Regex BylinePattern { get; } = Pattern.Of(@"^\s*(?:(?:(?:review(?:ed)?|written|words|posted|published|text|an? (?:review|essay)|film review) )?[Bb]y[: ]\s*\p{Lu}|(?:Review(?:ed)?|Written|Words|Posted|Published|Text|WORDS|REVIEW|Film review|Essay|An essay|A review) (?:by|on|BY|By)[: ]\s*[\p{Lu}\d]|BY \p{Lu}|(?:Words|Author|Critic|Reviewer|Writer|Text|Posted|Published|Date)\s*: )");

    // "por Ana Lind", "Von Teo Marsh", "Texte : Mara Okoye": nothing but a name may follow.
    private static Regex AuthorPattern { get; } = Pattern.Of(@"^\s*(?:(?:[Pp]or|[Pp]ar|[Vv]on|[Tt]exto?|[Tt]exte|[Éé]crit par|[Ee]scrito por|[Rr]eseña de|[Ee]ine (?:Kritik|Rezension) von)\s?:? )\p{Lu}[\p{L}’'.-]+(?: (?:de|del|la|von|van|der|du|\p{Lu}[\p{L}’'.-]*)){1,3}$");

    private static Regex NameAndDate { get; } = Pattern.Of(@"^\p{Lu}[\p{L}.’' -]{1,50} ?[|·•,/–—-] ?(?:\p{L}+,? )?(?:\d{1,2}(?:st|nd|rd|th)? \p{L}+|\p{L}+ \d{1,2}),? \d{4}(?: ?[|·•] ?.{1,40})?$");

    private static Regex DatePattern { get; } = Pattern.Of(@"^(?:(?:posted|published|updated|last updated) )?(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day )?(?:\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec) \d{4}|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec) \d{1,2}(?:st|nd|rd|th)? \d{4}|\d{1,4} \d{1,2} \d{1,4})$");
}
