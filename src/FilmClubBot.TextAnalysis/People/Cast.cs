using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.People;

/// <summary>The people that a review names: which are real, which are characters, and their full names.</summary>
internal sealed class Cast
{
    // The distance between a role and its actor in brackets: "Tom (played with great charm by Colin Hay)".
    private const int LongestCredit = 80;
    private const int OftenAlone = 5;
    private const int AlwaysAlone = 20;

    private readonly HashSet<string> _characters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _actors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _titles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _partTitles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _real = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byGivenName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _honorifics = new(StringComparer.Ordinal);
    private readonly HashSet<string> _introduced = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _full = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _alone = new(StringComparer.Ordinal);
    private readonly HashSet<string> _plain;

    private Cast(IReadOnlyList<PersonName> names, HashSet<string> plain)
    {
        Names = names;
        _plain = plain;
    }

    /// <summary>Possible names in the body, in order.</summary>
    public IReadOnlyList<PersonName> Names { get; }

    /// <summary>Reads the cast of a review.</summary>
    public static Cast Of(Prose prose)
    {
        var names = NameFinder.InBody(prose);
        var cast = new Cast(names, prose.Uncapitalised);
        var titleNames = NameFinder.InTitle(prose);
        foreach (var name in names.Concat(titleNames.Where(name => name.IsPossessive || names.Exists(other => other.Text == name.Text))))
            cast.Enter(name);
        for (var i = 0; i < names.Count; i++)
            cast.ReadCredit(prose, i);
        return cast;
    }

    /// <summary>Marks a person as real: a director, or a person who gave an interview.</summary>
    public void MarkReal(string name)
    {
        _real.Add(name);
        var surname = name[(name.LastIndexOf(' ') + 1)..];
        if (surname.Length == 0)
            return;
        _real.Add(surname);
        if (surname.Length < name.Length && !_full.ContainsKey(name))
        {
            _full[name] = 1;
            AddTo(_bySurname, surname.ToLowerInvariant(), name);
        }
    }

    /// <summary>Marks a name as a film's title.</summary>
    public void MarkTitle(string title)
    {
        _titles.Add(title);
        // "The Bell Show" is no full name of Bell.
        if (title.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && Language.All.Any(language => language.Speech.Determiners.Contains(title[..space].ToLowerInvariant())))
            _partTitles.Add(title[(space + 1)..]);
    }

    /// <summary>Whether a name is a film's title.</summary>
    public bool IsTitle(string name) => _titles.Contains(name) || _partTitles.Contains(name);

    /// <summary>Whether a name, or the part of it that is used alone, is a character's.</summary>
    public bool IsCharacter(string name) => !IsReal(name) && (_characters.Contains(name) || _characters.Contains(FullName(name)) || _characters.Contains(GivenName(name)));

    /// <summary>Whether a name is known to be a real person's.</summary>
    public bool IsReal(string name) => _real.Contains(name) || _real.Contains(FullName(name));

    /// <summary>Whether a name is known to be an actor's, by a part that the review gives to it.</summary>
    public bool IsActor(string name) => _actors.Contains(name) || _actors.Contains(FullName(name));

    /// <summary>How often a single word of a name occurs alone.</summary>
    public int TimesAlone(string word) => _alone.GetValueOrDefault(word);

    /// <summary>The full name that the review gives for a name, or the name itself.</summary>
    public string FullName(string name)
    {
        if (name.IndexOf(' ', StringComparison.Ordinal) is var space && space > 0)
            return IsStyled(name, space) ? OfSurname(name, space) : English.NameParticles.Contains(name[..space].ToLowerInvariant()) ? OfParticle(name, space) : name;
        var key = name.ToLowerInvariant();
        if (Only(_bySurname, key) is { } bySurname)
            return IsRun(bySurname) ? name : bySurname;
        return !_bySurname.ContainsKey(key) && Only(_byGivenName, key) is { } byGivenName && !IsRun(byGivenName) ? byGivenName : name;
    }

    private string? Only(Dictionary<string, List<string>> index, string key) =>
        index.TryGetValue(key, out var full) && full.Count == 1 && !_partTitles.Contains(full[0]) ? full[0] : null;

    // Two names that were joined once for want of a comma, while each occurs alone repeatedly; or such a name with a word before it
    // that is a name's or an ordinary one elsewhere.
    private bool IsRun(string full)
    {
        var words = full.ToLowerInvariant().Split(' ');
        // "… find John G. Leonard then leaves": the stop after an initial ended a sentence.
        if (_full[full] == 1 && words.Length == 3 && words[1].Length == 2 && words[1][1] == '.')
            return TimesAlone(words[2]) >= OftenAlone && _full.ContainsKey(full[..(full.LastIndexOf(' ') - 1)]);
        if (_full[full] > 1 || words.Length != 2)
            return false;
        var isGiven = GivenNames.Female.Contains(words[0]) || GivenNames.Male.Contains(words[0]);
        return TimesAlone(words[0]) >= OftenAlone && TimesAlone(words[1]) >= OftenAlone || !isGiven && TimesAlone(words[1]) >= AlwaysAlone && (TimesAlone(words[0]) > 0 || _plain.Contains(words[0]));
    }

    // "Mr. Rogers" is Fred Rogers if he was introduced with that name and the review has no "Mrs. Rogers".
    private string OfSurname(string styled, int space)
    {
        var surname = styled[(space + 1)..].ToLowerInvariant();
        return _bySurname.TryGetValue(surname, out var full) && full.Count == 1 && _honorifics[surname].Count == 1 && _introduced.Contains(surname) && !IsOtherSex(styled[..space], full[0]) ? full[0] : styled;
    }

    private static bool IsOtherSex(string honorific, string full)
    {
        var title = honorific.TrimEnd('.').ToLowerInvariant();
        var given = GivenName(full).ToLowerInvariant();
        return PersonWords.Female.Contains(title) && GivenNames.Male.Contains(given) || PersonWords.Male.Contains(title) && GivenNames.Female.Contains(given);
    }

    // "Von Trier" at the start of a sentence is Lars von Trier.
    private string OfParticle(string name, int space)
    {
        var full = FullName(name[(space + 1)..]);
        return full.EndsWith(name, StringComparison.OrdinalIgnoreCase) ? full : name;
    }

    private bool IsStyled(string name, int space) =>
        PersonWords.Honorifics.Contains(name[..space].TrimEnd('.').ToLowerInvariant()) && _honorifics.ContainsKey(name[(space + 1)..].ToLowerInvariant());

    /// <summary>Whether a word is a part of some full name.</summary>
    public bool IsPartOfName(string word) => _bySurname.ContainsKey(word) || _byGivenName.ContainsKey(word);

    private static string GivenName(string name) => name.IndexOf(' ', StringComparison.Ordinal) is var at && at > 0 ? name[..at] : name;

    private void Enter(PersonName name)
    {
        if (!name.IsFull)
        {
            if (name.Honorific is null)
            {
                _alone[name.Words[0]] = _alone.GetValueOrDefault(name.Words[0]) + 1;
                return;
            }

            if (!_honorifics.TryGetValue(name.Words[0], out var honorifics))
            {
                _honorifics[name.Words[0]] = honorifics = new(StringComparer.OrdinalIgnoreCase);
                if (_bySurname.ContainsKey(name.Words[0]))
                    _introduced.Add(name.Words[0]);
            }

            honorifics.Add(name.Honorific.TrimEnd('.'));
            return;
        }

        _full[name.Text] = _full.GetValueOrDefault(name.Text) + 1;
        AddTo(_bySurname, name.Surname, name.Text);
        AddTo(_byGivenName, name.Words[0], name.Text);
    }

    private static void AddTo(Dictionary<string, List<string>> index, string key, string name)
    {
        if (!index.TryGetValue(key, out var names))
            index[key] = names = [];
        if (!names.Contains(name) && names.Count < 8)
            names.Add(name);
    }

    private void ReadCredit(Prose prose, int i)
    {
        if (i + 1 >= Names.Count)
            return;
        var name = Names[i];
        var actor = Names[i + 1];
        if (actor.Span.Start - name.Span.End is < 1 or > LongestCredit)
            return;
        var between = prose.Body[name.Span.End..actor.Span.Start];
        if (actor.IsFull && (between.StartsWith(" (", StringComparison.Ordinal) && !between.Contains(')', StringComparison.Ordinal) && IsCredit(between[2..])
            || Credits.PlayedBy(between)))
        {
            _characters.Add(name.Text);
            _actors.Add(actor.Text);
            _real.Add(actor.Text);
        }
        else if (name.IsFull && Credits.Plays(between))
        {
            _characters.Add(actor.Text);
            _actors.Add(name.Text);
            _real.Add(name.Text);
        }
    }

    private static bool IsCredit(string words) => words.Length == 0 || Credits.IsCredit(words);
}
