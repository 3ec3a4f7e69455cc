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
        doctor mister whereas whenever presently suddenly hitherto poor dear dearest oh ah eh hey well yes no little young old good sweet
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

    /// <summary>Professions whose words in a review are those of a real person.</summary>
    public static FrozenSet<string> RealTrades { get; } = English.Set(
        """
        director filmmaker auteur writer screenwriter critic novelist author actor actress producer composer editor cinematographer
        historian philosopher theorist scholar essayist poet playwright journalist photographer sociologist psychologist
        psychoanalyst programmer curator interviewer star biographer academic professor reviewer columnist viewer member usher
        projectionist colleague spokesperson spokesman spokeswoman distributor publicist blogger commentator attendee moderator
        showrunner animator choreographer designer documentarian podcaster lecturer archivist restorer co-writer cinephile
        user redditor reader listener subscriber insider filmgoer moviegoer cinemagoer festivalgoer programmer organiser organizer
        """);

    /// <summary>Nouns for people in a film's story.</summary>
    public static FrozenSet<string> Roles { get; } = English.Set(
        """
        mother father son daughter brother sister wife husband grandmother grandfather grandma grandpa aunt uncle cousin child
        boy girl man woman friend lover neighbour neighbor teacher doctor nurse priest nun policeman cop detective inspector soldier
        captain sergeant stranger narrator heroine hero protagonist villain waiter waitress landlady landlord maid servant driver
        boss colleague patient prisoner guard lawyer judge king queen prince princess impresario ballerina dancer pianist singer
        shopkeeper fisherman farmer widow widower ghost robot computer baby kid teenager old-timer mayor sheriff outlaw killer
        gentleman lady general colonel croupier coachman jailer policewoman butler cook clerk porter duke duchess marchioness countess
        president bartender barman barmaid salesman saleswoman nanny governess gardener chauffeur sailor secretary assistant
        surgeon therapist psychiatrist principal coach chief agent officer warden owner manager tenant roommate flatmate girlfriend
        boyfriend fiancé fiancée bride groom stepmother stepfather niece nephew grandson granddaughter orphan beggar thief
        twin twins parent parents voice voice-over voiceover narration character foreman postman sailor monk headmaster pupil student
        """);
}
