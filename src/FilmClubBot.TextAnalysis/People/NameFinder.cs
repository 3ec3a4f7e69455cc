using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.People;

/// <summary>Finds runs of capitalised words that may name people.</summary>
internal static class NameFinder
{
    private const int LongestName = 4;

    /// <summary>Possible names of a review's body, in order.</summary>
    public static List<PersonName> InBody(Prose prose) => Find(prose.Body, prose.Tokens, prose.Uncapitalised, prose.OpensSentence, prose.Language);

    /// <summary>Possible names of its headline, in order.</summary>
    public static List<PersonName> InTitle(Prose prose) => InTitle(prose, prose.TitleTokens);

    /// <summary>Possible names among words of its headline, in order.</summary>
    public static List<PersonName> InTitle(Prose prose, List<Token> words) => Find(prose.Title, words, Prose.UncapitalisedOf(words), _ => false, prose.Language);

    private static List<PersonName> Find(string text, List<Token> tokens, HashSet<string> plain, Func<Token, bool> opensSentence, Language language)
    {
        var names = new List<PersonName>();
        var nouns = language.CapitalisesNouns ? CapitalisedNouns.Of(tokens, language) : null;
        var alone = tokens.Any(token => token.Word == "y") ? Alone(tokens) : [];
        for (var i = 0; i < tokens.Count;)
        {
            if (!CanStart(tokens[i]))
            {
                i++;
                continue;
            }

            var opens = opensSentence(tokens[i]);
            if (!IsSpeaking(tokens, i) && !IsGivenName(text, tokens, i, opens) && (IsNoName(tokens[i], opens) || opens && (IsAdverb(tokens[i], plain) || IsGerund(tokens[i]))) || IsOrdinary(tokens[i], opens, language) || nouns?.Contains(i) == true)
            {
                i++;
                continue;
            }

            var last = i;
            while (!tokens[last].IsPossessive && Next(text, tokens, last) is var next && next > 0 && !IsFact(tokens, next) && nouns?.Contains(next) != true && !IsJoint(tokens, i, last, next, alone))
                last = next;
            var words = new List<string>();
            for (var at = i; at <= last; at++)
                words.Add(tokens[at].Word);
            // "Lantern Board President Ann Bell": the name follows the office.
            var office = words.FindLastIndex(PersonWords.Honorifics.Contains);
            if (office > 0 && words.Count - office > 2)
            {
                i += office + 1;
                continue;
            }

            // "Geschäftsführerin der Seefilm Lina Roth": what precedes the given name, nouns and places, is no part of it.
            if (nouns is not null && words.Count > 2 && words.FindIndex(GivenNames.Contains) is > 0 and var given && given < words.Count - 1)
            {
                i += given;
                words.RemoveRange(0, given);
            }

            if (words.Count <= LongestName + 1 && (CanBeName(words) || IsKnownSurname(words, names, tokens, i, language)))
            {
                var end = tokens[last].Start + tokens[last].Word.Length;
                names.Add(new(new(tokens[i].Start, end), Spaced(text[tokens[i].Start..end]), words, tokens[last].IsPossessive, opens, HonorificBefore(text, tokens, i)));
            }

            i = last + 1;
        }

        return names;
    }

    // Christian Petzold and Philip French are people; a Paris Street is not.
    private static bool CanBeName(List<string> words)
    {
        if (!words.Exists(PersonWords.NotInNames.Contains))
            return true;
        return words.Count is 2 or 3 && words.Count(PersonWords.NotInNames.Contains) == 1
            && (PersonWords.AlsoNames.Contains(words[0]) && words[0] is "christian" or "park" or "lake" or "paris" or "ireland" || PersonWords.AlsoNames.Contains(words[^1]) && IsGiven(words[0]));
    }

    // "London said", after Jack London was named; not "in London".
    private static bool IsKnownSurname(List<string> words, List<PersonName> names, List<Token> tokens, int i, Language language) =>
        words is [var only] && PersonWords.AlsoNames.Contains(only)
        && !(i > 0 && !tokens[i].IsAfterBreak && (language.Speech.Prepositions.Contains(tokens[i - 1].Word) || language.Speech.Determiners.Contains(tokens[i - 1].Word)))
        && names.Exists(name => name.IsFull && name.Surname == only);

    private static bool IsGiven(string word) => GivenNames.Female.Contains(word) || GivenNames.Male.Contains(word);

    // "says May", "Will shouts": a word of everyday English that is somebody's name here.
    private static bool IsSpeaking(List<Token> tokens, int i) => PersonWords.AlsoWords.Contains(tokens[i].Word)
        && (i > 0 && !tokens[i].IsAfterBreak && !tokens[i - 1].IsCapitalised && SpeechVerbs.All.Contains(tokens[i - 1].Word)
            || i + 1 < tokens.Count && !tokens[i + 1].IsAfterBreak && !tokens[i + 1].IsCapitalised && SpeechVerbs.All.Contains(tokens[i + 1].Word) && !tokens[i + 1].Word.EndsWith("ing", StringComparison.Ordinal));

    // "June Bell", "with Will Bell": a month or a verb's form that is a given name before a surname; not "Will Bell come?", "in June Bell left".
    private static bool IsGivenName(string text, List<Token> tokens, int i, bool opens) =>
        PersonWords.AlsoGiven.Contains(tokens[i].Word) && i + 1 < tokens.Count && text.AsSpan(tokens[i].End, tokens[i + 1].Start - tokens[i].End) is " " && CanStart(tokens[i + 1])
        && !English.StopWords.Contains(tokens[i + 1].Word) && !(opens && tokens[i].Word is "will" or "may") && !(i > 0 && !tokens[i].IsAfterBreak && PersonWords.BeforeMonths.Contains(tokens[i - 1].Word));

    // "Ana Lind y Luis Roth" are two people, "Ortega y Gasset" is one; "Ufer von Ilse Roth" is a title and its director.
    private static bool IsJoint(List<Token> tokens, int first, int last, int next, HashSet<string> alone) =>
        next == last + 2 && (tokens[last + 1].Word == "y" && (last > first || alone.Contains(tokens[last].Word) && alone.Contains(tokens[next].Word))
            || tokens[last + 1].Word is "von" or "de" or "di" && next + 1 < tokens.Count && CanStart(tokens[next + 1]) && !tokens[next + 1].IsAfterBreak);

    // The capitalised words that occur without "y" before or after them.
    private static HashSet<string> Alone(List<Token> tokens) => [.. Enumerable.Range(0, tokens.Count)
        .Where(i => tokens[i].IsCapitalised && (i == 0 || tokens[i - 1].Word != "y") && (i + 1 == tokens.Count || tokens[i + 1].Word != "y"))
        .Select(i => tokens[i].Word)];

    private static string? HonorificBefore(string text, List<Token> tokens, int first)
    {
        if (first == 0 || !tokens[first - 1].IsCapitalised || !PersonWords.Honorifics.Contains(tokens[first - 1].Word))
            return null;
        var (start, end) = (tokens[first - 1].Start, tokens[first].Start);
        var printed = text.AsSpan(start, end - start);
        return printed[tokens[first - 1].Word.Length..].Trim() is "" or "." ? printed.TrimEnd().ToString() : null;
    }

    // "Director Ann Bell Screenwriter Tom Hay Cast …": facts that have lost their lines.
    private static bool IsFact(List<Token> tokens, int i) =>
        FilmTalk.OfAll.Facts.Contains(tokens[i].Word) && i + 1 < tokens.Count && tokens[i + 1].IsCapitalised;

    // A name may be wrapped over two lines.
    private static string Spaced(string name) => name.Replace('\n', ' ').Replace('\u00a0', ' ');

    private static bool CanStart(Token token) => token.IsCapitalised && token.Word.Length > 0 && char.IsLetter(token.Word[0]);

    private static bool IsNoName(Token token, bool opens) =>
        PersonWords.Leading.Contains(token.Word) || English.Calendar.Contains(token.Word) || token.Word == "i" || IsContraction(token.Word)
        || English.StopWords.Contains(token.Word) || opens && English.SentenceOpeners.Contains(token.Word);

    // "Der", "Mais": words without a meaning of their own; "Regisseur", "Réalisatrice" before a name.
    private static bool IsOrdinary(Token token, bool opens, Language language) =>
        language != Language.English && (language.FunctionWords.Contains(token.Word) || language.Speech.Trades.Contains(token.Word) || opens && (language.Speech.Roles.Contains(token.Word) || language.Speech.According?.IsMatch(token.Word + " ") == true));

    private static bool IsContraction(string word) =>
        word.IndexOf('\'', StringComparison.Ordinal) is var at && at > 0 && word.AsSpan(at + 1) is "ll" or "re" or "ve" or "d" or "m" or "t" or "s" && (word[at + 1] != 't' || word[at - 1] == 'n');

    // "Presently Ann", "Set Ann beside her": the capital comes from the sentence, and the word also occurs in lower case.
    private static bool IsAdverb(Token token, HashSet<string> plain) =>
        token.Word.EndsWith("ly", StringComparison.Ordinal) && plain.Contains(token.Word[..^2]) || plain.Contains(token.Word) && !GivenNames.Female.Contains(token.Word) && !GivenNames.Male.Contains(token.Word);

    // "Applying Bell to the ending"
    private static bool IsGerund(Token token) => token.Word.Length > 6 && token.Word.EndsWith("ing", StringComparison.Ordinal) && !IsGiven(token.Word);

    // The next word of the name, or -1: "Spike Jonze", "Guillermo del Toro", "Samuel L. Jackson", "Kristin Scott-Thomas".
    private static int Next(string text, List<Token> tokens, int last)
    {
        var next = last + 1;
        if (next >= tokens.Count)
            return -1;
        var gap = text.AsSpan(tokens[last].End, tokens[next].Start - tokens[last].End);
        var isInitial = tokens[last].Word.Length == 1 && gap is ". " or ".";
        if (gap is not (" " or "-" or "\u00a0" or "\n") && !isInitial)
            return -1;
        // Bong Joon-ho, Wong Kar-wai
        if (gap is "-" && tokens[next].Word.Length <= 6 && char.IsLetter(tokens[next].Word[0]))
            return next;
        if (CanStart(tokens[next]) && !(English.StopWords.Contains(tokens[next].Word) && tokens[next].Word.Length < 5 && !PersonWords.AlsoWords.Contains(tokens[next].Word)))
            return next;
        if (English.NameParticles.Contains(tokens[next].Word))
        {
            var after = next + 1;
            if (after < tokens.Count && English.NameParticles.Contains(tokens[after].Word))
                after++;
            if (after < tokens.Count && CanStart(tokens[after]) && text.AsSpan(tokens[after - 1].End, tokens[after].Start - tokens[after - 1].End) is " ")
                return after;
        }

        return -1;
    }
}
