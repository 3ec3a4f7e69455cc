using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace FilmClubBot.TextAnalysis.Languages;

/// <summary>The words by which a language attributes words to a speaker: the section <c>speech</c> of its file.</summary>
internal sealed class SpeechWords
{
    private const string Section = "speech";

    private const int LeastOfManner = 3;

    private readonly LanguageFile _file;
    private readonly string[] _manners;

    /// <summary>Reads the section.</summary>
    /// <param name="file">The language's file.</param>
    /// <param name="functionWords">The language's function words.</param>
    public SpeechWords(LanguageFile file, FrozenSet<string> functionWords)
    {
        _file = file;
        (Report, Past, Naming, Judging, Thinking, OfCritics) = (Words("report"), Words("past"), Words("naming"), Words("judging"), Words("thinking"), Words("ofCritics"));
        (Persons, FirstPersons) = (Words("persons"), Words("firstPersons"));
        (He, She, They, Critics) = (Words("he"), Words("she"), Words("they"), Words("critics"));
        (Trades, Roles, Nobodies, FilmVoices) = (Words("trades"), Words("roles"), Words("nobodies"), Words("filmVoices"));
        (Articles, Determiners, Prepositions, Appositions) = (Words("articles"), Words("determiners"), Words("prepositions"), Words("appositions"));
        (Works, Titled, Conjunctions, FunctionWords) = (Words("works"), Words("titled"), Words("that"), functionWords);
        (As, Objects, Definite, Makers, Occasions) = (Words("as"), Words("objects"), Words("definite"), Words("makers"), Words("occasions"));
        (Relatives, Places) = (Words("relatives"), Words("places"));
        (His, Her, Their) = (Words("his"), Words("her"), Words("their"));
        Manner = Beginning(file.Phrases(Section, "manner"));
        (LeadIns, Topics) = (Words("leadIns"), Words("topics"));
        Interview = Anywhere(file.Phrases(Section, "interview"));
        InterviewWith = InterviewOf(file.Phrases(Section, "interviewWith"), Trades);
        Phrasal = file.Phrases(Section, "phrasal").Select(phrase => phrase.Split(' ')).ToFrozenDictionary(phrase => phrase[0], phrase => phrase[1], StringComparer.Ordinal);
        According = OneOf(file.Phrases(Section, "according"));
        AccordingFirst = file.Phrases(Section, "according").Select(phrase => phrase.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);
        AccordingAfter = Words("accordingAfter");
        SaysInside = file.Is(Section, "saysInside");
        OpensWithDash = file.Is(Section, "opensWithDash");
        DropsSubjects = file.Is(Section, "dropsSubjects");
        (NotInGroups, Of, OfOwn, FirstPersonsOwn) = (Words("notInGroups"), Words("of"), Words("ofOwn"), Words("firstPersonsOwn"));
        OutletPrepositions = Words("outletPrepositions");
        (HeArticles, SheArticles) = (Words("heArticles"), Words("sheArticles"));
        Replies = Words("replies");
        Claims = Words("claims");
        Quotatives = file.Phrases(Section, "quotatives").ToFrozenSet(StringComparer.Ordinal);
        _manners = [.. Words("mannerEndings")];
        NounWords = Words("nouns").SelectMany(noun => noun.Split('-')).ToFrozenSet(StringComparer.Ordinal);
        Nouns = Introduction(Words("nouns"), Words("copulas"));
    }

    /// <summary>All forms of verbs of report that may occur next to a quotation.</summary>
    public FrozenSet<string> Report { get; }

    /// <summary>Past forms, which report interviews; the plot of a film is narrated in the present.</summary>
    public FrozenSet<string> Past { get; }

    /// <summary>Verbs that give a name to a thing rather than report a sentence.</summary>
    public FrozenSet<string> Naming { get; }

    /// <summary>Verbs by which a critic reports another's judgement: <i>found it “too long for its coat”</i>.</summary>
    public FrozenSet<string> Judging { get; }

    /// <summary>Verbs that attribute words to a speaker only directly after them.</summary>
    public FrozenSet<string> Thinking { get; }

    /// <summary>Verbs in the present by which critics report each other.</summary>
    public FrozenSet<string> OfCritics { get; }

    /// <summary>Verbs of report that need one specific word: "puts it", "sums up".</summary>
    public FrozenDictionary<string, string> Phrasal { get; }

    /// <summary>"According to" and its like; null if the language has none.</summary>
    public Regex? According { get; }

    /// <summary>The first words of <see cref="According"/>: a text without them need not be searched.</summary>
    public FrozenSet<string> AccordingFirst { get; }

    /// <summary>"According to" in one word after the name: "Ann Bell zufolge".</summary>
    public FrozenSet<string> AccordingAfter { get; }

    /// <summary>Whether a speaker may be named within the marks: <i>« Neuf ans, dit-elle, ce n’est rien. »</i></summary>
    public bool SaysInside { get; }

    /// <summary>Whether dialogue may open with a dash instead of marks: <i>— Tu viens ?</i></summary>
    public bool OpensWithDash { get; }

    /// <summary>Whether a verb may have no subject: <i>«Tenía miedo», confiesa.</i></summary>
    public bool DropsSubjects { get; }

    /// <summary>Words that end the phrase around a noun: "the old man <i>with</i> the boat".</summary>
    public FrozenSet<string> NotInGroups { get; }

    /// <summary>Words that continue such a phrase: "a member <i>of</i> the audience".</summary>
    public FrozenSet<string> Of { get; }

    /// <summary>Pronouns that end it after one of them: "a friend of <i>mine</i>".</summary>
    public FrozenSet<string> OfOwn { get; }

    /// <summary>Those of them that are the critic's.</summary>
    public FrozenSet<string> FirstPersonsOwn { get; }

    /// <summary>Words between a name that signs and its outlet: "Ann Bell <i>in</i> The Lantern".</summary>
    public FrozenSet<string> OutletPrepositions { get; }

    /// <summary>Articles before a man's profession: "el actor"; empty if articles have no gender.</summary>
    public FrozenSet<string> HeArticles { get; }

    /// <summary>Articles before a woman's profession: "la actriz".</summary>
    public FrozenSet<string> SheArticles { get; }

    /// <summary>Nouns of what somebody says to somebody: "reply"; only with an owner do they introduce words.</summary>
    public FrozenSet<string> Replies { get; }

    /// <summary>Nouns of what somebody holds or says, before "that" and the words: "Bell’s claim that".</summary>
    public FrozenSet<string> Claims { get; }

    /// <summary>Spoken forms of two words that stand for "says" before a comma: "is like".</summary>
    public FrozenSet<string> Quotatives { get; }

    /// <summary>The words of <see cref="Nouns"/>: a text without them need not be searched.</summary>
    public FrozenSet<string> NounWords { get; }

    /// <summary>Nouns of saying at the end of a text, with their verb: "whose motto is"; null if the language has none.</summary>
    public Regex? Nouns { get; }

    /// <summary>The conjunction of reported speech: "that".</summary>
    public FrozenSet<string> Conjunctions { get; }

    /// <summary>Pronouns of one man.</summary>
    public FrozenSet<string> He { get; }

    /// <summary>Pronouns of one woman.</summary>
    public FrozenSet<string> She { get; }

    /// <summary>Pronouns of several people.</summary>
    public FrozenSet<string> They { get; }

    /// <summary>Forms of "I", "we" and "you": who uses them speaks to somebody.</summary>
    public FrozenSet<string> Persons { get; }

    /// <summary>Those of them that are forms of "I" and "we".</summary>
    public FrozenSet<string> FirstPersons { get; }

    /// <summary>Pronouns of the critic: "I", "we".</summary>
    public FrozenSet<string> Critics { get; }

    /// <summary>Professions whose words in a review are those of a real person.</summary>
    public FrozenSet<string> Trades { get; }

    /// <summary>Nouns for people in a film's story.</summary>
    public FrozenSet<string> Roles { get; }

    /// <summary>Nobody in particular: "some", "everybody", "the poster".</summary>
    public FrozenSet<string> Nobodies { get; }

    /// <summary>The film's own voice: "the voice-over", "a title card".</summary>
    public FrozenSet<string> FilmVoices { get; }

    /// <summary>Words that may occur between a verb and its inverted subject: "says a weary Tom".</summary>
    public FrozenSet<string> Articles { get; }

    /// <summary>Words that open a phrase with a noun.</summary>
    public FrozenSet<string> Determiners { get; }

    /// <summary>Words after which a name is no subject.</summary>
    public FrozenSet<string> Prepositions { get; }

    /// <summary>Words that may follow the comma after a name, before its verb.</summary>
    public FrozenSet<string> Appositions { get; }

    /// <summary>Nouns for writings: "Truffaut's essay said".</summary>
    public FrozenSet<string> Works { get; }

    /// <summary>Nouns before a title: "her film", "entitled".</summary>
    public FrozenSet<string> Titled { get; }

    /// <summary>"As" before a subject and its verb of report: "as Bell puts it".</summary>
    public FrozenSet<string> As { get; }

    /// <summary>After the words, what leads to a subject and its verb: "is how Bell described it"; null if the language has none.</summary>
    public Regex? Manner { get; }

    /// <summary>Pronouns of those who are spoken to: "told her".</summary>
    public FrozenSet<string> Objects { get; }

    /// <summary>Articles of something known: "the director" is the film's.</summary>
    public FrozenSet<string> Definite { get; }

    /// <summary>Those of the <see cref="Trades"/> that direct films.</summary>
    public FrozenSet<string> Makers { get; }

    /// <summary>What shows that words were spoken at a cinema or in an interview, and not in the film.</summary>
    public FrozenSet<string> Occasions { get; }

    /// <summary>Relative pronouns of people: "Ann Bell, who said".</summary>
    public FrozenSet<string> Relatives { get; }

    /// <summary>Prepositions of places and outlets: the name after one is rarely a person's.</summary>
    public FrozenSet<string> Places { get; }

    /// <summary>Possessives of one man.</summary>
    public FrozenSet<string> His { get; }

    /// <summary>Possessives of one woman.</summary>
    public FrozenSet<string> Her { get; }

    /// <summary>Possessives that do not tell whose.</summary>
    public FrozenSet<string> Their { get; }

    /// <summary>Words of a clause with a colon that announces somebody's words: "Bell’s answer:".</summary>
    public FrozenSet<string> LeadIns { get; }

    /// <summary>First words of a heading with a colon, which names no speaker: "On working with Bell:".</summary>
    public FrozenSet<string> Topics { get; }

    /// <summary>What a text calls itself if it is an interview; null if the language has none.</summary>
    public Regex? Interview { get; }

    /// <summary>What precedes the name of the person who answers, in the group <c>name</c>; null if the language has none.</summary>
    public Regex? InterviewWith { get; }

    /// <summary>Words without a meaning of their own.</summary>
    public FrozenSet<string> FunctionWords { get; }

    /// <summary>Whether a word is an adverb of manner by its ending: "softly".</summary>
    public bool IsManner(string word) => Array.Exists(_manners, ending => word.Length >= ending.Length + LeastOfManner && word.EndsWith(ending, StringComparison.Ordinal));

    private FrozenSet<string> Words(string entry) => _file.Words(Section, entry);

    private static Regex? OneOf(IReadOnlyList<string> phrases) =>
        phrases.Count == 0 ? null : Pattern.Of($@"\b(?:{string.Join('|', phrases.Select(phrase => Regex.Escape(phrase).Replace("'", "['’]", StringComparison.Ordinal)))})[ \u00a0]", RegexOptions.IgnoreCase);

    private static Regex? Beginning(IReadOnlyList<string> phrases) =>
        phrases.Count == 0 ? null : Pattern.Of($@"^,? (?:{string.Join('|', phrases.Select(Regex.Escape))}) ", RegexOptions.IgnoreCase);

    private static Regex? Anywhere(IReadOnlyList<string> phrases) =>
        phrases.Count == 0 ? null : Pattern.Of($@"\b(?:{string.Join('|', phrases.Select(Regex.Escape))})\b", RegexOptions.IgnoreCase);

    private static Regex? InterviewOf(IReadOnlyList<string> phrases, FrozenSet<string> trades) => phrases.Count == 0 ? null : Pattern.Of(
        $@"\b(?i:{string.Join('|', phrases.Select(Regex.Escape))}):?(?: (?i:the|its|der|dem|die|le|la|el|{string.Join('|', trades.Order(StringComparer.Ordinal).Select(Regex.Escape))})){{0,4}} (?<name>\p{{Lu}}[\p{{L}}’'-]+(?: (?:de|del|della|van|von|der|di|da|le|la|\p{{Lu}}[\p{{L}}’'.-]*)){{1,3}})");

    private static Regex? Introduction(FrozenSet<string> nouns, FrozenSet<string> copulas) => nouns.Count == 0 ? null : Pattern.Of(
        $@"\b(?<noun>{string.Join('|', nouns.Order(StringComparer.Ordinal).Select(Regex.Escape))})(?<by> (?:from|of|by|von|de|del|du) (?:the |a |an |his |her |der |dem |la |el )?[\p{{L}}’'. -]{{2,50}}?)?(?:,? (?:{string.Join('|', copulas.Order(StringComparer.Ordinal).Select(Regex.Escape))}))*(?:,|:)?$",
        RegexOptions.IgnoreCase);
}
