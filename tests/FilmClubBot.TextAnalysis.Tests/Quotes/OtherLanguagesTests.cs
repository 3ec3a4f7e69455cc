namespace FilmClubBot.TextAnalysis.Tests.Quotes;

/// <summary>Quotations with their speakers in German, French and Spanish.</summary>
public class OtherLanguagesTests
{
    [Theory]
    [InlineData("Der Film lief im Winter. „Wir hatten nur ein Boot, und das haben wir versenkt“, sagt die Regisseurin Ines Vogt.", "Speech|Ines Vogt||Wir hatten nur ein Boot, und das haben wir versenkt")]
    [InlineData("Ines Vogt drehte den Film in neun Wochen. Im Gespräch sagte Vogt: „Das Meer spricht nicht vor.“", "Speech|Ines Vogt||Das Meer spricht nicht vor.")]
    [InlineData("Die Kritikerin Mara Okoye schreibt, der Film sei „ein Zimmer ohne eine einzige Ecke“, und das stimmt.", "Speech|Mara Okoye||ein Zimmer ohne eine einzige Ecke")]
    [InlineData("Laut Teo Marsh, der das Licht setzte, ist es „das mutigste Gesicht im ganzen Norden“.", "Speech|Teo Marsh||das mutigste Gesicht im ganzen Norden")]
    [InlineData("Am Kai steht der alte Wirt. »Ich zähle die Schiffe, damit ich die Jahre nicht zähle«, brummt er und sagt nichts mehr.", "Film|||Ich zähle die Schiffe, damit ich die Jahre nicht zähle")]
    [InlineData("„Kommst du mit?“, fragt Anna. Niemand antwortet ihr auf dem Boot.", "Film|Anna||Kommst du mit?")]
    [InlineData("Die Regisseurin Ines Vogt kam selbst. „Wir hatten nur ein Boot, und das haben wir versenkt“, so die Regisseurin nach der Vorführung.", "Speech|die Regisseurin||Wir hatten nur ein Boot, und das haben wir versenkt")]
    [InlineData("Am Ende steht der alte Wirt am Kai und hat nur einen Satz für sie: „du darfst das Boot behalten“. Dann geht er.", "Film|||du darfst das Boot behalten")]
    [InlineData("Ilse Roth steht allein am Kai. Ihr Motto lautet: „Wer wartet, der hat schon gewonnen.“", "Speech|Ilse Roth||Wer wartet, der hat schon gewonnen.")]
    public async Task In_german(string body, string expected) => Assert.Equal([expected], await Read.Quotes(body));

    [Theory]
    [InlineData("Le film a été tourné en hiver. « Nous n’avions qu’un bateau, et nous l’avons coulé », dit la réalisatrice Inès Vogt.", "Speech|Inès Vogt||Nous n’avions qu’un bateau, et nous l’avons coulé")]
    [InlineData("La critique Mara Okoye écrit que c’est « une chambre sans le moindre coin », et elle a raison.", "Speech|Mara Okoye||une chambre sans le moindre coin")]
    [InlineData("Selon Teo Marsh, qui a fait la lumière, c’est « le visage le plus courageux du nord ».", "Speech|Teo Marsh||le visage le plus courageux du nord")]
    [InlineData("« Tu viens avec nous sur le bateau ? » demande Anna à son frère, qui ne répond pas.", "Film|Anna||Tu viens avec nous sur le bateau ?")]
    [InlineData("Le film est court. « Nous n’avions qu’un bateau, et nous l’avons coulé », explique l’actrice Inès Vogt.", "Speech|Inès Vogt||Nous n’avions qu’un bateau, et nous l’avons coulé")]
    [InlineData("Inès Vogt a tout fait elle-même. « Nous n’avions qu’un bateau, et nous l’avons coulé », expliquait-elle après la projection.", "Speech|Inès Vogt||Nous n’avions qu’un bateau, et nous l’avons coulé")]
    [InlineData("C’est une idée d’Inès Vogt, qui a fait la lumière. Vogt déclarait : « Le visage d’un homme est une côte. »", "Speech|Inès Vogt||Le visage d’un homme est une côte.")]
    [InlineData("Les parents sont contents et ne parlent plus que de la suite : « tu es si doué, que veux-tu faire de ton bateau ? » Le fils se tait.", "Film|||tu es si doué, que veux-tu faire de ton bateau ?")]
    public async Task In_french(string body, string expected) => Assert.Equal([expected], await Read.Quotes(body));

    [Theory]
    [InlineData("La película se rodó en invierno. «Solo teníamos un barco y lo hundimos», dice la directora Inés Vogt.", "Speech|Inés Vogt||Solo teníamos un barco y lo hundimos")]
    [InlineData("La crítica Mara Okoye escribe que es «una habitación sin un solo rincón», y tiene razón.", "Speech|Mara Okoye||una habitación sin un solo rincón")]
    [InlineData("Según Teo Marsh, que hizo la luz, es «la cara más valiente de todo el norte».", "Speech|Teo Marsh||la cara más valiente de todo el norte")]
    [InlineData("“¿Vienes con nosotros en el barco?”, pregunta Ana a su hermano, que no responde nada.", "Film|Ana||¿Vienes con nosotros en el barco?")]
    [InlineData("La película dura una hora. «Solo teníamos un barco y lo hundimos», afirma la directora, que también hizo la luz.", "Speech|la directora||Solo teníamos un barco y lo hundimos")]
    [InlineData("El padre no habla con nadie en toda la película. Solo lo dice en un momento, y muy bajo: «nunca he sido feliz en mi barco». Después se va.", "Film|||nunca he sido feliz en mi barco")]
    public async Task In_spanish(string body, string expected) => Assert.Equal([expected], await Read.Quotes(body));
}
