using System.Text.RegularExpressions;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Finds the directors of a film.</summary>
internal sealed class DirectorFinder(Prose prose, Cast cast)
{
    private const double InHeadline = 5, InBrackets = 5, Possessive = 4, DirectedBy = 4, Called = 2, Owner = 1.5, KnownToDirect = 6;
    private const int MostMentions = 60;
    private const int LongestCredit = 100;

    private static readonly Said[] _kinds = Enum.GetValues<Said>();

    private readonly FilmTalk _talk = FilmTalk.OfAll;
    private readonly Lazy<Dictionary<string, PersonName>> _byName = new(() => cast.Names.Where(name => name.IsFull).DistinctBy(name => FilmTitle.FoldWords(name.Text)).ToDictionary(name => FilmTitle.FoldWords(name.Text), StringComparer.Ordinal));
    private readonly Said?[] _said = new Said?[cast.Names.Count];
    private readonly List<PersonName> _titleNames = NameFinder.InTitle(prose);

    /// <summary>Full names if the review gives them, those with most evidence; empty if it names nobody.</summary>
    /// <param name="film">The title with its mentions.</param>
    /// <param name="isOnly">Whether no other film is reviewed, so that "directed by" must refer to this one.</param>
    /// <param name="passages">The film's own passages in a list of films; empty elsewhere.</param>
    public IReadOnlyList<string> Find(TitleCandidate film, bool isOnly, IReadOnlyList<TextSpan> passages)
    {
        var votes = new Votes(cast, film.Text);
        FromHeadline(film, votes);
        // "Amber Line: a film by Ilse Roth"
        if (isOnly)
        {
            foreach (var name in _titleNames)
            {
                if (_talk.DirectedBy.IsMatch(prose.Title.AsSpan(0, name.Span.Start)))
                    NameRun.Vote(prose.Title, _titleNames, name.Span.Start, votes, DirectedBy);
            }
        }

        foreach (var at in film.Mentions.Take(MostMentions))
        {
            var start = prose.Tokens[at].Start;
            var end = prose.Tokens[at + film.Words.Count - 1].End;
            Owners.Before(prose.Body, prose.Tokens, cast.Names, at, votes, Possessive);
            After(prose.Body, cast.Names, end, votes);
            Credited(end, votes);
            Apposition(end, votes);
            Below(start, end, votes);
            var sentence = prose.Sentences[prose.SentenceAt(start)];
            if (sentence.Length < 2000)
                Phrases(sentence, votes, DirectedBy);
        }

        foreach (var sentence in prose.Sentences)
        {
            if (sentence.Length < 2000 && (isOnly || passages.Any(passage => passage.Start <= sentence.Start && sentence.End <= passage.End)))
                Phrases(sentence, votes, Called);
        }

        var known = film.Known?.Directors ?? [];
        var named = known.Select(director => _byName.Value.GetValueOrDefault(FilmTitle.FoldWords(director)) ?? _titleNames.Find(name => name.IsFull && FilmTitle.FoldWords(name.Text) == FilmTitle.FoldWords(director))).OfType<PersonName>().ToList();
        // Who made a known film needs no words that say so: "after four years Ilse Roth returns". Of two, the text may give one in another form.
        if (named.Count > 0 && (named.Count == known.Count || votes.Best().Count == 0))
            votes.AddJoined(named, KnownToDirect, isOutright: true);
        return votes.Best() is { Count: > 0 } best ? best : DirectorHints.Find(prose, cast, film, isOnly);
    }

    private void FromHeadline(TitleCandidate film, Votes votes)
    {
        var at = WholeWords.IndexOf(prose.Title, film.Text);
        if (at < 0)
            return;
        var token = 0;
        while (token < prose.TitleTokens.Count && prose.TitleTokens[token].Start < at)
            token++;
        Owners.Before(prose.Title, prose.TitleTokens, _titleNames, token, votes, InHeadline);
        After(prose.Title, _titleNames, at + film.Text.Length, votes);
        var end = at + film.Text.Length;
        if (_talk.Title.After.Match(prose.Title, end) is { Success: true } by)
            NameRun.Vote(prose.Title, _titleNames, end + by.Length, votes, DirectedBy);
        // A name after a dash directs the film, unless the text uses it otherwise: "Amber Line – Ilse Roth".
        if (InTitle.Match(prose.Title, end) is { Success: true } dash && _titleNames.Find(name => name.Span.Start == end + dash.Length) is { } named
            && (prose.Tokens.Any(token => token.IsCapitalised && token.Word == named.Surname) || DashedDirectors.IsName(prose.Title[named.Span.Start..].TrimEnd()) && Filings.Of(prose.Source.Categories, out _) == Filing.Film))
            NameRun.Vote(prose.Title, _titleNames, end + dash.Length, votes, DirectedBy, prose.Title.Length, isLast: true);
    }

    // "Her (Spike Jonze, 2013)", "Her (2013, dir. Spike Jonze)", "Her, directed by Spike Jonze"
    private void After(string text, IReadOnlyList<PersonName> names, int end, Votes votes)
    {
        var window = text.Substring(end, Math.Min(140, text.Length - end));
        var bracket = BracketAfter.Match(window);
        if (!bracket.Success)
            return;
        var inside = bracket.Groups["inside"];
        if (DirectorsCut.IsMatch(inside.Value))
            return;
        if (!HasYear.IsMatch(inside.Value) && !inside.Value.Contains("dir", StringComparison.OrdinalIgnoreCase) && !_talk.OpensCredit.IsMatch(inside.Value))
            return;
        var cut = _talk.Starring.Match(inside.Value);
        var length = cut.Success ? cut.Index : inside.Length;
        NameRun.Vote(text, names, end + inside.Index, votes, InBrackets, end + inside.Index + length);
    }

    // "Amber Line von Ilse Roth", "Ligne d'ambre (Amber Line), d'Ilse Roth"
    private void Credited(int end, Votes votes)
    {
        if (_talk.Title.After.Match(prose.Body, end, Math.Min(LongestCredit, prose.Body.Length - end)) is { Success: true } credit)
            NameRun.Vote(prose.Body, cast.Names, end + credit.Length, votes, DirectedBy);
        // A line that is "Amber Line – Ilse Roth"
        if (Dash.Match(prose.Body, end, Math.Min(LongestCredit, prose.Body.Length - end)) is { Success: true } dash)
            NameRun.Vote(prose.Body, cast.Names, end + dash.Length, votes, DirectedBy, prose.Paragraphs[prose.ParagraphAt(end - 1)].End, isLast: true);
    }

    // "The Door, Ann Bell's 1948 masterpiece"
    private void Apposition(int end, Votes votes)
    {
        var at = PersonNames.From(cast.Names, end);
        if (at >= cast.Names.Count)
            return;
        var name = cast.Names[at];
        if (name.IsPossessive && name.Span.Start - end is >= 2 and <= 4 && prose.Body[end..name.Span.Start].Contains(", ", StringComparison.Ordinal)
            && _talk.OwnsFilm.IsMatch(prose.Body.AsSpan(name.Span.End, Math.Min(60, prose.Body.Length - name.Span.End))))
            votes.AddJoined([name], Possessive);
    }

    // A line that is the title, and below it a line that is a name
    private void Below(int start, int end, Votes votes)
    {
        var paragraph = prose.ParagraphAt(start);
        if (paragraph + 1 >= prose.Paragraphs.Count || prose.Paragraphs[paragraph].Length > end - start + 2)
            return;
        var below = prose.Paragraphs[paragraph + 1];
        if (PersonNames.In(cast.Names, below).FirstOrDefault() is { IsFull: true } name && name.Span.Length >= below.Length - 1)
            votes.AddJoined([name], InBrackets);
    }

    private void Phrases(TextSpan sentence, Votes votes, double weight)
    {
        var from = PersonNames.From(cast.Names, sentence.Start);
        // What says it outright comes first: of two names with equal votes, the first one wins.
        foreach (var kind in _kinds)
        {
            for (var i = from; i < cast.Names.Count && cast.Names[i].Span.Start < sentence.End; i++)
            {
                if (((_said[i] ??= SaidOf(cast.Names[i], sentence)) & kind) != 0)
                    Vote(cast.Names[i], kind, votes, weight);
            }
        }
    }

    private void Vote(PersonName name, Said said, Votes votes, double weight)
    {
        if (said == Said.Directs)
            votes.AddJoined([name], name.IsPossessive ? Owner : Called);
        else
            NameRun.Vote(prose.Body, cast.Names, name.Span.Start, votes, said == Said.Director ? Called : weight, mustMake: said == Said.Made, isOutright: said == Said.DirectedBy);
    }

    // What a sentence says around a name in it, whatever film is asked about.
    private Said SaidOf(PersonName name, TextSpan sentence)
    {
        var before = prose.Body.AsSpan(sentence.Start..name.Span.Start);
        var said = (_talk.DirectedBy.IsMatch(before) ? Said.DirectedBy : 0) | (_talk.Made.IsMatch(before) ? Said.Made : 0);
        foreach (var profession in _talk.Director.EnumerateMatches(before, before.Length))
        {
            if (!_talk.OfAnother.IsMatch(before[Math.Max(0, profession.Index - 80)..profession.Index]))
                said |= Said.Director;
        }

        // A run of capitals may continue beyond the sentence's end.
        var rest = name.Span.End >= sentence.End ? "" : prose.Body.AsSpan(name.Span.End..Math.Min(sentence.End, name.Span.End + 60));
        return said | ((name.IsPossessive ? _talk.OwnsFilm : _talk.Directs).IsMatch(rest) ? Said.Directs : 0);
    }

    [Flags]
    private enum Said
    {
        DirectedBy = 1,
        Made = 2,
        Director = 4,
        Directs = 8,
    }

    // "Amber Line (2019) – Ilse Roth", "Amber Line, Ilse Roth" as a headline
    private static Regex InTitle { get; } = Pattern.Of(@"\G[’”""'*_»]{0,3}(?: [(\[](?:18|19|20)\d\d[)\]])?(?: [–—-]|,) (?=\p{Lu})");

    private static Regex Dash { get; } = Pattern.Of(@"\G[’”""'*_»]{0,3}(?:/[^\n–—]{1,60}?)? [–—-] (?=\p{Lu})");

    // "Her (Spike Jonze, 2013)"
    private static Regex BracketAfter { get; } = Pattern.Of(@"^[’”""'*_]{0,3} ?[(\[](?<inside>[^()\[\]\n]{4,120})[)\]]");

    private static Regex DirectorsCut { get; } = Pattern.Of(@"(?i)^(?:the )?director[’']?s[’']? (?:cut|edition|version)");

    private static Regex HasYear { get; } = Pattern.Of(@"\b(?:18|19|20)\d\d\b");
}
