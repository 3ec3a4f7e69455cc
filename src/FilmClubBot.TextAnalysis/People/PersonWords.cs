using System.Collections.Frozen;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.People;

/// <summary>Words that distinguish people from places, bodies and things, and professions from each other.</summary>
internal static class PersonWords
{
    /// <summary>Capitalised words that no person's name ends in or contains.</summary>
    public static FrozenSet<string> NotInNames { get; } = English.Set(
        """
        festival university college academy award awards oscar oscars bafta pictures studio studios institute society club cinema
        cinemas theatre theater war film films movie movies hollywood bollywood netflix hbo bbc npr amazon disney pixar ghibli marvel
        criterion guardian times magazine journal review post news gazette street road avenue square park city county island islands
        river lake sea ocean mountain mountains bay coast beach valley university school hospital hotel church cathedral palace
        museum gallery library station airport bridge london paris york angeles tokyo berlin rome venice cannes sundance toronto
        mexico america england britain scotland wales ireland france germany italy spain japan china korea india russia europe africa
        asia american british english french german italian spanish japanese chinese korean indian russian european african catholic
        christian jewish muslim buddhist western eastern northern southern north south east west united states kingdom union republic
        empire party government parliament congress company corporation group council association foundation press books records
        psychology boomer boomers gen generation millennial millennials internet google facebook twitter instagram youtube apple
        iphone covid bible god gods part chapter act volume season episode avenue avenues boulevard department commission
        ministry agency union association experience experiences views thoughts question answer imdb letterboxd reddit wikipedia
        """);

    /// <summary>Words in the names of bodies that make statements: the Film Society, the Academy of Arts.</summary>
    public static FrozenSet<string> Bodies { get; } = English.Set(
        "festival university college academy institute society club association council ministry department commission agency union foundation committee museum centre center studio studios company board bureau federation guild");

    /// <summary>"And", in four languages: between two people, or two trades of one.</summary>
    public static FrozenSet<string> Joining { get; } = English.Set("and und et y e");

    /// <summary>Words of <see cref="NotInNames"/> that some people are called by: Christian Petzold, Park Chan-wook, Philip French.</summary>
    public static FrozenSet<string> AlsoNames { get; } = English.Set(
        "christian park bay lake church london paris ireland england wales french german west beach street berlin rome");

    /// <summary>Words of everyday English that some people are called by: Will, May, Ann Long.</summary>
    public static FrozenSet<string> AlsoWords { get; } = English.Set("will may april june august summer autumn long young little best good case day own king prince major general captain");

    /// <summary>Those of them that are given names before a surname: Will Smith, June Carter.</summary>
    public static FrozenSet<string> AlsoGiven { get; } = English.Set("will may april june august summer autumn");

    /// <summary>Words before the name of a month.</summary>
    public static FrozenSet<string> BeforeMonths { get; } = English.Set("in since until till last this next early late mid of from on every each");

    /// <summary>Capitalised words before a name that are not part of it.</summary>
    public static FrozenSet<string> Leading { get; } = English.Set(
        """
        director writer critic actor actress producer composer editor cinematographer screenwriter novelist author poet
        playwright mr mrs ms miss dr sir dame lord lady professor president king queen prince princess st saint uncle aunt captain
        sergeant detective inspector father mother brother sister oscar bafta academy auteur photographer lead star and but with
        when while as for in on at from by like unlike if though although enter under after before despite thanks
        reverend rev madame mme mademoiselle mlle monsieur master cousin colonel major general prof
        filmmaker co-writer showrunner comedian comic singer musician animator journalist columnist scholar historian documentarian
        programmer philosopher theorist essayist
        regisseur regisseurs regisseurin regisseure schauspieler schauspielerin darsteller darstellerin kameramann autor autorin drehbuchautor komponist herr frau
        jr sr doctor mister whereas whenever presently suddenly hitherto poor dear dearest oh ah eh hey well yes no little young old good sweet
        """);

    /// <summary>Those of them that critics and novelists write before a name.</summary>
    public static FrozenSet<string> Honorifics { get; } = English.Set(
        """
        mr mrs ms miss dr doctor sir dame lord lady professor prof king queen prince princess saint st uncle aunt captain sergeant detective
        inspector father mother brother sister reverend rev madame mme mademoiselle mlle monsieur mister master cousin colonel major general
        president
        """);

    /// <summary>Honorifics, pronouns and nouns of women.</summary>
    public static FrozenSet<string> Female { get; } = English.Set(
        """
        mrs ms miss dame lady queen princess aunt mother sister madame mme mademoiselle mlle actress heroine wife daughter
        grandmother grandma widow woman girl nun landlady waitress maid empress comedienne
        """);

    /// <summary>Honorifics and nouns of men.</summary>
    public static FrozenSet<string> Male { get; } = English.Set(
        """
        mr sir lord king prince uncle father brother monsieur husband son grandfather grandpa widower man boy monk priest landlord
        waiter policeman emperor
        """);
}
